package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static final String USAGE =
            " Usage: infra/run [--sample] [--data FOLDER] [--clock 2026-04-13T09:00]";

    @Nested
    class WithoutArguments {

        @Test
        void theFolderIsBesideTheCheckoutAndTheClockIsTheMachines() {
            Options options = parse(null);
            assertThat(options)
                    .isEqualTo(
                            new Options(
                                    Path.of(".moldir").toAbsolutePath().normalize(),
                                    8080,
                                    false,
                                    null));
            assertThat(options.firstClock()).isNull();
        }
    }

    @Nested
    class TheArguments {

        @Test
        void nameFolderPortAndClock() {
            Options options = parse("9000", "--data", "/tmp/a/../b", "--clock", "2026-05-01T10:30");
            assertThat(options)
                    .isEqualTo(
                            new Options(
                                    Path.of("/tmp/b"),
                                    9000,
                                    false,
                                    LocalDateTime.of(2026, 5, 1, 10, 30)));
        }

        @Test
        void beginTheSampleOnMonday13April2026At9() {
            Options options = parse(null, "--sample");
            assertThat(options.sample()).isTrue();
            assertThat(options.clock()).isNull();
            assertThat(options.firstClock()).isEqualTo(LocalDateTime.of(2026, 4, 13, 9, 0));
        }
    }

    @Nested
    class AWrongArgument {

        @Test
        void isNamed() {
            refused("Unknown option --demo." + USAGE, null, "--demo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"--data", "--clock"})
        void needsItsValue(String option) {
            refused("Option " + option + " needs a value." + USAGE, null, "--sample", option);
        }

        @Test
        void isATimeThatCannotBeRead() {
            refused(
                    "The time tomorrow cannot be read; write it as 2026-04-13T09:00.",
                    null,
                    "--clock",
                    "tomorrow");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "65527", "http"})
        void isAPortThatIsNone(String port) {
            refused("MOLDIR_PORT is " + port + "; it must be a number from 1 to 65526.", port);
        }

        private void refused(String sentence, String port, String... arguments) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parse(port, arguments))
                    .withMessage(sentence);
        }
    }

    private static Options parse(String port, String... arguments) {
        return Options.parse(arguments, port);
    }
}
