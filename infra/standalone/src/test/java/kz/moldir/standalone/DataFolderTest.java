package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Clock MACHINE = at("2026-11-22T20:00:00Z");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 4, 13, 9, 0);

    @TempDir Path temporary;

    @Nested
    class TheFolder {

        @Test
        @DisabledOnOs(OS.WINDOWS)
        void isItsOwnersAlone() throws IOException {
            Path path = temporary.resolve("new").resolve("data");
            try (DataFolder _ = DataFolder.open(path)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwx------");
            }
        }

        @Test
        void isUsedByOneRunAtATime() {
            try (DataFolder _ = DataFolder.open(temporary)) {
                assertThatExceptionOfType(CannotStart.class)
                        .isThrownBy(() -> DataFolder.open(temporary))
                        .withMessage(
                                "The data folder %s is in use by another run; stop that one, or choose another folder with --data.",
                                temporary);
            }
        }

        @Test
        void isFreeAgainAfterwards() {
            DataFolder.open(temporary).close();
            try (DataFolder again = DataFolder.open(temporary)) {
                assertThat(again.folder("kafka")).isEqualTo(temporary.resolve("kafka"));
            }
        }

        @Test
        void isNoFile() throws IOException {
            Path file = Files.writeString(temporary.resolve("file"), "kept");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataFolder.open(file))
                    .withMessageStartingWith("The data folder %s cannot be used: ", file);
            assertThat(file).hasContent("kept");
        }
    }

    @Nested
    class TheClock {

        @Test
        void isTheMachinesWhenNobodySetIt() {
            assertThat(offset(null, null, MACHINE)).isZero();
        }

        @Test
        void runsOnFromWhereTheFirstRunSetIt() {
            Duration first = offset(null, MONDAY, MACHINE);
            Clock nextDay = at("2026-11-23T21:30:00Z");
            assertThat(offset(null, MONDAY, nextDay)).isEqualTo(first);
            assertThat(LocalDateTime.ofInstant(nextDay.instant().plus(first), ALMATY))
                    .isEqualTo(LocalDateTime.of(2026, 4, 14, 10, 30));
        }

        @Test
        void isSetAnewWhenAsked() {
            offset(null, MONDAY, MACHINE);
            LocalDateTime asked = LocalDateTime.of(2026, 6, 1, 8, 0);
            Duration offset = offset(asked, MONDAY, MACHINE);
            assertThat(LocalDateTime.ofInstant(MACHINE.instant().plus(offset), ALMATY))
                    .isEqualTo(asked);
            assertThat(offset(null, MONDAY, MACHINE)).isEqualTo(offset);
        }

        private Duration offset(LocalDateTime asked, LocalDateTime otherwise, Clock machine) {
            try (DataFolder folder = DataFolder.open(temporary)) {
                return folder.clockOffset(asked, otherwise, ALMATY, machine);
            }
        }
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
