package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A batch whose last event waits for an operator already, and whose commit fails, as a publisher's
 * does while the broker is away.
 */
@Timeout(60)
class BatchesThatDieTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch stored = new CountDownLatch(1);
    private volatile boolean away = true;
    private volatile boolean poisoned = true;
    private RunningAxon axon;

    private void take(RecordedEvent event) {
        if (event.subject().equals("first")) {
            awaitStored();
        }
        if (poisoned && event.subject().equals("x") && event.sequence() == 1) {
            throw new IllegalStateException("cannot take it");
        }
        CurrentUnitOfWork.get().root().onPrepareCommit(batch -> send(event));
    }

    private void awaitStored() {
        try {
            stored.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(RecordedEvent event) {
        if (!event.subject().equals("x")) {
            return; // It goes with each try of the batch.
        }
        if (away) {
            throw new IllegalStateException("nobody takes it");
        }
        sent.add(event.subject() + event.sequence());
    }

    @BeforeEach
    void start() {
        axon = started();
    }

    private RunningAxon started() {
        return new RunningAxon(
                database.get(), ServiceModel.of(Inquiry.class).automation("sender", this::take));
    }

    @AfterEach
    void stop() {
        stored.countDown();
        axon.close();
    }

    @Test
    void losesNothingOfASubjectWhoseLaterEventWaits() {
        axon.commands.send(new SendInquiry("first", "?"), origin("first"));
        axon.commands.send(new SendInquiry("x", "?"), origin("x"));
        axon.commands.send(new AnswerInquiry("x", "!"), origin("answer"));
        stored.countDown();
        await().until(() -> axon.letters.of("sender").contains("x"));

        Held.Replayed early = axon.heldBack().replay("x", true);
        assertThat(early.replayed()).isZero();
        assertThat(early.left()).isEqualTo(1);
        assertThat(early.reason()).contains("before it");
        assertThat(early.early()).isTrue();

        axon.close();
        away = false;
        axon = started();
        await().until(() -> axon.positions.of("sender") >= 3);
        assertThat(sent).containsExactly("x0");
        assertThat(axon.letters.of("sender").sequenceSize("x")).isEqualTo(1);
        assertThat(axon.heldBack().held())
                .singleElement()
                .satisfies(
                        held ->
                                assertThat(held.reason())
                                        .isEqualTo("java.lang.IllegalStateException"));

        poisoned = false;
        assertThat(axon.heldBack().replay("x", true)).isEqualTo(new Held.Replayed(1, 0, null));
        assertThat(sent).containsExactly("x0", "x1");
    }
}
