package kz.moldir.kit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

        /** RFC 9562, appendix A.6: an example of version 7. */
        private static final String OF_2022 = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";

        @Test
        void beginsWithTheTimeOfAPart() {
            String id = CommandIds.derived("secretary", OF_2022);
            assertThat(id).isEqualTo("017f22e2-79b0-8940-9ec8-54cf306c4ddb");
            assertThat(UUID.fromString(id).version()).isEqualTo(8);
            assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            assertThat(CommandIds.derived(id, "contacts")).startsWith("017f22e2-79b0-8");
        }

        @Test
        void beginsWithTheLatestTimeOfItsParts() {
            String later = CommandIds.fresh();
            assertThat(CommandIds.derived(later, OF_2022)).startsWith(later.substring(0, 13));
            assertThat(CommandIds.derived(OF_2022, later)).startsWith(later.substring(0, 13));
        }

        @Test
        void hasTheTimeOfNothingThatIsNoUuidWithATime() {
            for (String part :
                    List.of(
                            OF_2022 + "0",
                            OF_2022.substring(1),
                            OF_2022.replace("-", ""),
                            "%s",
                            "",
                            "2022-02-22")) {
                assertThat(UUID.fromString(CommandIds.derived(part)).version()).isEqualTo(5);
            }
            String random = "9b2c3f0e-6a57-4b0c-9a53-1f7d5d0c0a11";
            assertThat(UUID.fromString(CommandIds.derived(random)).version()).isEqualTo(5);
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
    class AFreshId {

        @Test
        void followsThoseBeforeIt() {
            List<String> made = Stream.generate(CommandIds::fresh).limit(1000).toList();
            assertThat(made).isSorted().doesNotHaveDuplicates();
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
