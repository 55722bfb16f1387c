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

    /** The command and aggregate of the last event. */
    static final String END = "end";

    /** Begins the name of an aggregate that only a command done twice would make. */
    static final String AGAIN = "again-";

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
                .as("a reader sees all, once, in order")
                .extracting(EventMessage::getIdentifier)
                .isEqualTo(stored.stream().map(EventMessage::getIdentifier).toList());
        return this;
    }

    /** Answered commands are there, refused ones are not, unknown ones in one commit at most. */
    public WholeHistory tells(Set<String> done, Set<String> refused, Set<String> unknown) {
        assertThat(stored)
                .as("a command that is sent again stores nothing")
                .extracting(event -> ((DomainEventMessage<?>) event).getAggregateIdentifier())
                .noneMatch(aggregate -> aggregate.startsWith(AGAIN));
        assertThat(stored)
                .as("answered commands are stored")
                .extracting(WholeHistory::command)
                .containsAll(done);
        assertThat(stored)
                .as("refused commands are not")
                .extracting(WholeHistory::command)
                .noneMatch(refused::contains);
        Map<String, Long> last = new HashMap<>();
        for (TrackedEventMessage<?> event : stored) {
            long position = event.trackingToken().position().orElseThrow();
            Long before = last.put(command(event), position);
            assertThat(before == null || before == position - 1)
                    .as("command %s stands in one commit", command(event))
                    .isTrue();
        }
        assertThat(last.keySet())
                .filteredOn(command -> !done.contains(command) && !command.equals(END))
                .isSubsetOf(unknown);
        return this;
    }
}
