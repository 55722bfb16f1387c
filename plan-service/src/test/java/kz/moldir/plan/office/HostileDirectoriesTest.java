package kz.moldir.plan.office;

import static kz.moldir.plan.office.HostileFilesTest.code;
import static kz.moldir.plan.office.HostileFilesTest.joined;
import static kz.moldir.plan.office.HostileFilesTest.parts;
import static kz.moldir.plan.office.HostileFilesTest.with;
import static kz.moldir.plan.office.HostileFilesTest.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.guard.FileKind;
import kz.moldir.plan.office.worker.InProcess;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** The directory at the end of a package says of its parts what they say themselves. */
class HostileDirectoriesTest {

    private static final SeedFiles SEED = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN);
    private static final byte[] DOCX = SEED.docx();
    private static final byte[] XLSX = SEED.xlsx();

    /** Read from its beginning it is harmless; parsers go by the directory at its end. */
    @Test
    void ofOtherPartsThanStandFirstIsRefused() throws IOException {
        Map<String, byte[]> hidden = parts(XLSX);
        hidden.put("xl/vbaProject.bin", new byte[] {1});
        byte[] file = zip(parts(XLSX));
        byte[] harmless = Arrays.copyOf(file, directory(file));
        for (byte[] between : List.of(new byte[4], new byte[0])) {
            byte[] before = joined(harmless, between);
            assertThat(code(moved(before, zip(hidden))))
                    .as("%d bytes between", between.length)
                    .isEqualTo(Code.TWO_FILES_IN_ONE);
        }
        assertThat(code(moved(new byte[] {'P', 'K', 3, 4}, file))).isEqualTo(Code.TWO_FILES_IN_ONE);
    }

    @Test
    void thatNamesAPartOtherwiseIsRefused() throws IOException {
        byte[] renamed = zip(parts(DOCX));
        int name = directory(renamed) + 46;
        renamed[name] = 'x';
        assertThat(code(renamed)).isEqualTo(Code.TWO_FILES_IN_ONE);
    }

    /** Behind the end of what is expanded, within the part. */
    @Test
    void thatLeavesRoomInAPartIsRefused() throws IOException {
        byte[] file = zip(parts(DOCX));
        int local = 30 + file[26];
        int listed = directory(file) + 20;
        int length = number(file, listed);
        byte[] roomy =
                joined(
                        joined(Arrays.copyOf(file, local + length), new byte[4]),
                        Arrays.copyOfRange(file, local + length, file.length));
        shift(roomy, 4, 1);
        number(roomy, listed + 4, length + 4);
        assertThat(code(roomy)).isEqualTo(Code.TWO_FILES_IN_ONE);
    }

    /** By which a walk from the beginning would pass over the parts behind. */
    @Test
    void ofAPartThatSaysOtherwiseItselfIsRefused() throws IOException {
        var bytes = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts(DOCX).entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        byte[] file = Arrays.copyOf(bytes.array(), Math.toIntExact(bytes.size()));
        assertThat(FileKind.of(file)).isEqualTo(FileKind.DOCX);
        for (int at : List.of(14, 18, 22)) {
            byte[] other = file.clone();
            number(other, at, number(other, at) + 5);
            assertThat(code(other)).as("at %d", at).isEqualTo(Code.TWO_FILES_IN_ONE);
        }
    }

    /** Behind the content of the part, where it was not known before. */
    @Test
    void ofAPartThatSaysOtherwiseBehindItselfIsRefused() throws IOException {
        byte[] file = zip(parts(DOCX));
        int behind = 30 + file[26] + number(file, directory(file) + 20);
        for (int at : List.of(0, 4, 8, 12)) {
            byte[] other = file.clone();
            number(other, behind + at, number(other, behind + at) + 5);
            assertThat(code(other)).as("at %d", at).isEqualTo(Code.TWO_FILES_IN_ONE);
        }
    }

    @Test
    void thatListsAPartTwiceIsRefused() throws IOException {
        byte[] file = with(DOCX, "Word/document.xml", new byte[] {' '});
        assertThat(code(file)).isEqualTo(Code.CORRUPT);
    }

    /** As libraries write it that do not know how large a part becomes. */
    @Test
    void withNumbersOfEightBytesIsRead() throws IOException {
        Map<String, byte[]> parts = parts(DOCX);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        }
        var problems = new ArrayList<Problem>();
        assertThat(
                        new PlanFiles(Vocabulary.none(), new InProcess())
                                .lines(null, bytes.toByteArray(), problems::add))
                .isNotEmpty();
        assertThat(problems).isEmpty();
    }

    /** A file with something before it, and the places in its directory as far on. */
    private static byte[] moved(byte[] before, byte[] file) {
        byte[] both = joined(before, file);
        shift(both, before.length, 0);
        return both;
    }

    private static void shift(byte[] file, int by, int from) {
        int end = file.length - 22;
        int count = (file[end + 10] & 0xFF) | (file[end + 11] & 0xFF) << 8;
        int at = number(file, end + 16) + by;
        number(file, end + 16, at);
        for (int i = 0; i < count; i++) {
            if (number(file, at + 42) >= from) {
                number(file, at + 42, number(file, at + 42) + by);
            }
            at += 46 + file[at + 28] + file[at + 30] + file[at + 32];
        }
    }

    private static int directory(byte[] file) {
        return number(file, file.length - 22 + 16);
    }

    private static int number(byte[] file, int at) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static void number(byte[] file, int at, int value) {
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }
}
