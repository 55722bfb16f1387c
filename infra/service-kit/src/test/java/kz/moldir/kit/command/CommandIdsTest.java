package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CommandIdsTest {

    @Nested
    class ADerivedId {

        /** Stored events carry such ids; another algorithm would do commands again. */
        @Test
        void isFrozen() {
            assertThat(CommandIds.derived("almaty", "roster"))
                    .isEqualTo("562a6cc6-67bb-5a8d-bfc0-e9ce6d1dc555");
            assertThat(CommandIds.derived("event-1", "цель-Ә", "CloseActivity"))
                    .isEqualTo("314d2e3b-b018-5d99-b8f5-bab2950480ad");
            assertThat(CommandIds.derived()).isEqualTo("72181fe9-a417-5d03-9583-9c0148776ba1");
        }

        @Test
        void isAVersionFiveUuidOfTheRfcsVariant() {
            for (int i = 0; i < 500; i++) {
                UUID id = UUID.fromString(CommandIds.derived("part " + i));
                assertThat(id.version()).isEqualTo(5);
                assertThat(id.variant()).isEqualTo(2);
            }
        }

        @Test
        void dependsOnTheOrderOfItsParts() {
            assertThat(CommandIds.derived("a", "b")).isNotEqualTo(CommandIds.derived("b", "a"));
        }

        @Test
        void dependsOnTheBordersOfItsParts() {
            assertThat(CommandIds.derived("ab", "c"))
                    .isNotEqualTo(CommandIds.derived("a", "bc"))
                    .isNotEqualTo(CommandIds.derived("abc"))
                    .isNotEqualTo(CommandIds.derived("ab", "c", ""));
        }

        @Test
        void isTheSameForTheSameParts() {
            assertThat(CommandIds.derived("a", "b")).isEqualTo(CommandIds.derived("a", "b"));
        }
    }

    @Nested
    class AHash {

        @Test
        void isSha256InLowerCaseHex() {
            assertThat(CommandIds.hash("abc".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
    }
}
