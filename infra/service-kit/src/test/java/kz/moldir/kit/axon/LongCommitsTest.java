package kz.moldir.kit.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryEvent.InquirySent;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.kit.view.View;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A commit of more events than a batch takes, whose follower ends between two of its batches. */
@Timeout(60)
class LongCommitsTest {

    private static final int BATCH = 200;
    private static final int EVENTS = 650;

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final List<Long> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch second = new CountDownLatch(1);
    private volatile boolean cut;
    private volatile boolean ends = true;

    public record Counted(@BsonId String id, List<Long> sequences) {}

    @Test
    void isFollowedToItsEndEachEventOnce() throws InterruptedException {
        try (RunningAxon axon = started()) {
            axon.engine.appendEvents(
                    LongStream.range(0, EVENTS)
                            .mapToObj(
                                    seq ->
                                            new GenericDomainEventMessage<>(
                                                    "inquiry", "x", seq, new InquirySent("x", "?")))
                            .toList());
            second.await();
            assertThat(axon.heldBack().held()).isEmpty();
        }
        View<Counted> view = view();
        List<Long> all = LongStream.range(0, EVENTS).boxed().toList();
        List<Long> before = List.copyOf(taken);
        assertThat(before).isEqualTo(all.subList(0, before.size()));
        assertThat(view.get("x").orElseThrow().sequences())
                .as("what was written, beyond the position")
                .hasSizeBetween(before.size() + 1, EVENTS - 1);
        ends = false;

        try (RunningAxon axon = started(view)) {
            await().until(() -> taken.contains(EVENTS - 1L));
            assertThat(axon.heldBack().held()).isEmpty();
        }
        assertThat(taken).isEqualTo(all);
        assertThat(view.get("x").orElseThrow().sequences()).isEqualTo(all);
    }

    private RunningAxon started() {
        return started(view());
    }

    private RunningAxon started(View<Counted> view) {
        return new RunningAxon(
                database.get(),
                ServiceModel.of(Inquiry.class)
                        .projection("counter", event -> take(event, view), view));
    }

    private View<Counted> view() {
        return View.of(database.get(), "counted", 1, Counted.class);
    }

    /** The batch after the first full one writes what it folded, and ends before its position. */
    private void take(RecordedEvent event, View<Counted> view) {
        var batch = CurrentUnitOfWork.get().root();
        view.fold(
                event,
                before -> {
                    List<Long> all = new ArrayList<>();
                    if (before != null) {
                        all.addAll(before.sequences());
                    }
                    all.add(event.sequence());
                    return new Counted(event.subject(), all);
                });
        batch.<List<Long>>getOrComputeResource("taken", absent -> inBatch(batch))
                .add(event.sequence());
    }

    private List<Long> inBatch(UnitOfWork<?> batch) {
        List<Long> events = new ArrayList<>();
        batch.onPrepareCommit(
                committing -> {
                    if (cut && ends) {
                        second.countDown();
                        throw new IllegalStateException("it ends here");
                    }
                });
        batch.afterCommit(
                committed -> {
                    taken.addAll(events);
                    cut |= events.size() == BATCH;
                });
        return events;
    }
}
