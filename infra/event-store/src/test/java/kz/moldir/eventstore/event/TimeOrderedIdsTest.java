package kz.moldir.eventstore.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    @Test
    void areThoseOfEveryMessage() {
        String id = GenericEventMessage.asEventMessage("said").getIdentifier();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
    }

    @Test
    void followOneAnother() {
        List<String> made =
                Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                        .limit(1000)
                        .toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
