package kz.moldir.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.moldir.notification.events.NotificationEvent.Fault;
import kz.moldir.ui.contract.MessageFilesContract;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Nested
    class EveryText {

        @Test
        void existsInThreeLanguagesWithTheSameArguments() {
            assertThat(MessageFilesContract.problems("notification")).isEmpty();
        }

        @Test
        void thereIsOneForEveryFault() {
            Messages messages = new Messages(java.util.List.of("notification"));
            assertThat(Stream.of(Fault.values()))
                    .allMatch(fault -> messages.has("notification.fault." + fault.code()));
        }
    }
}
