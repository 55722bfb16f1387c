package kz.moldir.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** All that a store holds, compared with what its writers and readers were told. */
public final class WholeHistory {

    private final List<? extends TrackedEventMessage<?>> stored;

    public WholeHistory(MongoEventStorageEngine engine) {
        stored = engine.readEvents(null, false).toList();
        assertThat(stored)
                .as("no gap, no duplicate")
                .extracting(e -> e.trackingToken().position().orElseThrow())
                .isEqualTo(LongStream.rangeClosed(1, engine.head()).boxed().toList());
        assertThat(stored).extracting(EventMessage::getIdentifier).doesNotHaveDuplicates();
        Map<String, Long> next = new HashMap<>();
        for (TrackedEventMessage<?> event : stored) {
            DomainEventMessage<?> domain = (DomainEventMessage<?>) event;
            long expected = next.merge(domain.getAggregateIdentifier(), 1L, Long::sum) - 1;
            assertThat(domain.getSequenceNumber()).isEqualTo(expected);
        }
    }

    public static String command(EventMessage<?> event) {
        return String.valueOf(event.getMetaData().get("command"));
    }

    /** A reader saw all of it, in order and once. */
    public WholeHistory hasOnly(List<? extends TrackedEventMessage<?>> seen) {
        assertThat(seen)
                .extracting(EventMessage::getIdentifier)
                .isEqualTo(stored.stream().map(EventMessage::getIdentifier).toList());
        return this;
    }

    /** Answered commands are there, refused ones are not, unknown ones in one commit at most. */
    public WholeHistory tells(Set<String> done, Set<String> refused, Set<String> unknown) {
        assertThat(stored)
                .extracting(WholeHistory::command)
                .containsAll(done)
                .allMatch(command -> !refused.contains(command));
        Map<String, Long> last = new HashMap<>();
        for (TrackedEventMessage<?> event : stored) {
            long position = event.trackingToken().position().orElseThrow();
            Long before = last.put(command(event), position);
            assertThat(before == null || before == position - 1)
                    .as("command %s stands in one commit", command(event))
                    .isTrue();
        }
        assertThat(last.keySet())
                .filteredOn(command -> !done.contains(command) && !command.equals("end"))
                .isSubsetOf(unknown);
        return this;
    }
}
