package kz.moldir.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.testkit.command.Letter.LetterWritten;
import kz.moldir.testkit.command.Letter.WriteLetter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What tests of services build on does what it says. */
class CommandsInTestsTest {

    private static final WriteLetter FIRST = new WriteLetter("a", "first");
    private static final WriteLetter SECOND = new WriteLetter("a", "second");

    @Nested
    class AStore {

        private static final EventTypes TYPES =
                EventTypes.builder().add("letter.written", "1", LetterWritten.class).build();

        @Test
        void hasWhatTheAggregatesDecidedOnceForEachCommand() {
            try (StoredCommands stored = store()) {
                stored.commands().send(FIRST, origin("c1"));
                stored.commands().send(FIRST, origin("c1"));
                stored.commands().send(SECOND, origin("c2"));
                stored.commands().send(new WriteLetter("b", "other"), origin("c3"));

                assertThat(stored.events())
                        .containsExactly(
                                new LetterWritten("a", "first"), new LetterWritten("b", "other"));
            }
        }

        @Test
        void isAnotherOneForEachTest() {
            try (StoredCommands one = store();
                    StoredCommands other = store()) {
                one.commands().send(FIRST, origin("c1"));

                assertThat(other.events()).isEmpty();
                assertThat(other.database().getName()).isNotEqualTo(one.database().getName());
            }
        }

        private static StoredCommands store() {
            return new StoredCommands(TYPES, new JsonMapper(), Letter.class);
        }
    }

    @Nested
    class AList {

        @Test
        void hasEveryCommandAsItCame() {
            try (SentCommands sent = new SentCommands(WriteLetter.class)) {
                sent.commands().send(FIRST, origin("c1"));
                sent.commands().send(SECOND, origin("c1"));
                sent.commands().send(SECOND, origin("c2"));

                assertThat(sent.payloads()).containsExactly(FIRST, SECOND, SECOND);
                assertThat(sent.ids()).containsExactly("c1", "c1", "c2");
                assertThat(sent.metadata("actor")).containsOnly("listener").hasSize(3);
                assertThat(sent.taken(command -> ((WriteLetter) command).letterId()))
                        .as("of commands with one id the first")
                        .isEqualTo(Map.of("a", List.of(FIRST, SECOND)));
            }
        }
    }

    private static Origin origin(String id) {
        return new Origin(
                id,
                null,
                "listener",
                Origins.SYSTEM,
                "e1",
                "e1",
                Instant.parse("2026-04-13T04:00:00Z"),
                null,
                true);
    }
}
