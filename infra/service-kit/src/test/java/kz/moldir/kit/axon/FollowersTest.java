package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryEvent.InquiryAnswered;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A follower of the own event store, and what it does about an event that it cannot take. */
@Timeout(60)
class FollowersTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private static final Document SENDER = new Document("processor", "sender");

    private final List<String> tries = new CopyOnWriteArrayList<>();
    private final List<RecordedEvent> taken = new CopyOnWriteArrayList<>();
    private RunningAxon axon;

    private void take(RecordedEvent event) {
        tries.add(event.subject() + event.sequence());
        if (event.subject().equals("broken") && event.sequence() == 0) {
            throw new IllegalStateException("cannot take it");
        }
        taken.add(event);
    }

    @BeforeEach
    void start() {
        axon =
                new RunningAxon(
                        database.get(),
                        ServiceModel.of(Inquiry.class).automation("follower", this::take));
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    private void send(String inquiry) {
        axon.commands.send(new SendInquiry(inquiry, "?"), origin("send " + inquiry));
    }

    private void answer(String inquiry) {
        axon.commands.send(new AnswerInquiry(inquiry, "!"), origin("answer " + inquiry));
    }

    private void reached(long position) {
        await().until(() -> axon.positions.of("follower") >= position);
    }

    @Test
    void anEventArrivesAsItWasRecorded() {
        send("a");
        answer("a");
        reached(2);

        assertThat(taken)
                .extracting(RecordedEvent::type)
                .containsExactly("inquiry.sent", "inquiry.answered");
        assertThat(taken.getLast())
                .returns("a", RecordedEvent::subject)
                .returns(1L, RecordedEvent::sequence)
                .returns(2L, RecordedEvent::position)
                .returns("local", RecordedEvent::actor)
                .returns("secretariat", RecordedEvent::role)
                .returns("request", RecordedEvent::correlation)
                .returns(origin("any").time(), RecordedEvent::time);
    }

    private EventConsumer ofAnswersOnly() {
        return new EventConsumer() {
            @Override
            public void on(RecordedEvent event) {
                take(event);
            }

            @Override
            public Class<?> events() {
                return InquiryAnswered.class;
            }
        };
    }

    /** Who waits for it need not wait for an event with which it has nothing to do. */
    @Test
    void ofOneKindItIsToldOfNoOtherAndHasFollowedIt() {
        axon.close();
        axon =
                new RunningAxon(
                        database.get(),
                        ServiceModel.of(Inquiry.class).automation("follower", ofAnswersOnly()));
        send("a");
        answer("a");
        send("b");
        reached(3);
        axon.close();
        axon =
                new RunningAxon(
                        database.get(),
                        ServiceModel.of(Inquiry.class).automation("follower", ofAnswersOnly()));
        reached(3); // Also where that it had been passed over was not stored.
        answer("b");
        reached(4);

        assertThat(tries).containsExactly("a1", "b1");
    }

    @Test
    void itsPositionMovesAfterWhatItDoesWhenTheBatchCommits() {
        List<Long> stored = new CopyOnWriteArrayList<>();
        axon.close();
        axon =
                new RunningAxon(
                        database.get(),
                        ServiceModel.of(Inquiry.class)
                                .automation(
                                        "sender",
                                        event ->
                                                CurrentUnitOfWork.get()
                                                        .onPrepareCommit(
                                                                batch -> stored.add(told()))));
        send("a");
        await().until(() -> axon.positions.of("sender") >= 1);

        assertThat(stored).containsExactly(0L);
        await().until(() -> position() == 1);
    }

    /** What is told at once and written a moment later. */
    private long told() {
        return Math.max(position(), axon.positions.of("sender"));
    }

    private long position() {
        Document token = database.get().getCollection("tokens").find(SENDER).first();
        return token == null || token.get("token") == null ? 0 : token.getLong("token");
    }

    @Nested
    class AnEventThatFails {

        @Test
        void waitsInTheQueueWithTheLaterOnesOfItsSubjectWhileOthersGoOn() {
            send("broken");
            answer("broken");
            send("fine");
            answer("fine");
            reached(4);

            assertThat(taken)
                    .extracting(event -> event.subject() + event.sequence())
                    .containsExactly("fine0", "fine1");
            assertThat(axon.letters.of("follower").sequenceSize("broken")).isEqualTo(2);
            assertThat(axon.letters.size()).isEqualTo(2);
        }

        @Test
        void isTriedFourTimesFirst() {
            send("broken");
            reached(1);

            assertThat(tries).containsExactly("broken0", "broken0", "broken0", "broken0");
        }
    }
}
