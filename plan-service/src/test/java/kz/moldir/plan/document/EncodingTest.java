package kz.moldir.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EncodingTest {

    private static final String TEXT = new String(Sample.file(), StandardCharsets.UTF_8);
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    static Stream<byte[]> samePlan() {
        return Stream.of(
                withMark(StandardCharsets.UTF_8, TEXT),
                withMark(StandardCharsets.UTF_16LE, TEXT),
                withMark(StandardCharsets.UTF_16BE, TEXT),
                withMark(StandardCharsets.UTF_8, TEXT.replace("\n", "\r\n")),
                withMark(StandardCharsets.UTF_16LE, TEXT.replace("\n", "\r\n")),
                TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8),
                kz1048(TEXT));
    }

    @ParameterizedTest
    @MethodSource("samePlan")
    void givesTheSamePlan(byte[] file) {
        assertThat(Sample.read(file)).isEqualTo(Sample.plan());
    }

    @Nested
    class Windows1251 {

        @Test
        void isReadWhereUtf8IsImpossible() {
            byte[] file =
                    "№\tМероприятие\tСрок\tОтветственные\n1\tРассмотрение обращений\tМай\t2 комиссия"
                            .getBytes(WINDOWS);
            assertThat(titles(file)).containsExactly("Рассмотрение обращений");
        }

        @Test
        void losesOnlyTheLettersThatItDoesNotHave() {
            assertThat(titles(TEXT.getBytes(WINDOWS)))
                    .hasSize(95)
                    .contains("Рассмотрение обращений");
        }
    }

    private static List<String> titles(byte[] file) {
        return ((PlanDocument) Sample.read(file))
                .rows().stream().map(row -> row.title().ru()).toList();
    }

    private static byte[] withMark(Charset charset, String text) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    /** The standard's code points of the Kazakh letters that the plan uses. */
    private static byte[] kz1048(String text) {
        var bytes = new ByteArrayOutputStream();
        text.chars()
                .forEach(
                        c ->
                                bytes.writeBytes(
                                        switch (c) {
                                            case 'Қ' -> new byte[] {(byte) 0x8D};
                                            case 'қ' -> new byte[] {(byte) 0x9D};
                                            case 'ұ' -> new byte[] {(byte) 0xA2};
                                            case 'ғ' -> new byte[] {(byte) 0xBA};
                                            case 'ә' -> new byte[] {(byte) 0xBC};
                                            default -> Character.toString(c).getBytes(WINDOWS);
                                        }));
        return bytes.toByteArray();
    }
}
