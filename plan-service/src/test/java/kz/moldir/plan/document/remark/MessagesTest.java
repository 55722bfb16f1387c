package kz.moldir.plan.document.remark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final List<Code> CODES =
            Stream.<Code[]>of(Problem.Code.values(), Question.Code.values(), Warning.Code.values())
                    .flatMap(Arrays::stream)
                    .toList();

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void haveATextForEveryCodeAndNoOther(String language) throws IOException {
        Set<String> keys = CODES.stream().map(Code::key).collect(Collectors.toSet());
        assertThat(texts(language).stringPropertyNames()).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void showEveryArgument(String language) throws IOException {
        Properties texts = texts(language);
        for (Code code : CODES) {
            List<String> args =
                    IntStream.range(0, code.arguments()).mapToObj(i -> "<" + i + ">").toList();
            String text =
                    new MessageFormat(texts.getProperty(code.key()), Locale.ROOT)
                            .format(args.toArray());
            assertThat(args).as(code.key()).allMatch(text::contains);
            assertThat(text).as(code.key()).doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk"})
    void glueNoSuffixToAnArgument(String language) throws IOException {
        texts(language)
                .forEach(
                        (key, text) ->
                                assertThat((String) text).doesNotContainPattern("\\}[-\\p{L}]"));
    }

    private static Properties texts(String language) throws IOException {
        String file = "/messages/plan-import_" + language + ".properties";
        var texts = new Properties();
        try (var in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
