package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.moldir.eventstore.commit.TooLarge;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.command.CommandReused;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Origin;
import kz.moldir.kit.command.Origins;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.publish.Publisher;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.RemindOfInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands on a real event store. */
@Timeout(60)
class CommandsTest {

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private RunningAxon axon;

    @BeforeEach
    void start() {
        axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class));
    }

    @AfterEach
    void stop() {
        axon.close();
    }

    private Done send(String id, String inquiry) {
        return axon.commands.send(new SendInquiry(inquiry, "?"), origin(id));
    }

    private Done answer(String id, String inquiry) {
        return axon.commands.send(new AnswerInquiry(inquiry, "!"), origin(id));
    }

    @Nested
    class ACommand {

        @Test
        void answersWithItsPositionAndTheAggregatesAnswer() {
            assertThat(send("c1", "a")).isEqualTo(new Done(1, "a", false));
            assertThat(send("c2", "b")).isEqualTo(new Done(2, "b", false));
            assertThat(answer("c3", "a")).isEqualTo(new Done(3, "\"thanks\"", false));
            assertThat(axon.commands.lastOf("local")).isEqualTo(3);
            assertThat(axon.commands.lastOf("another")).isZero();
        }

        @Test
        void leavesItsOriginInItsEvents() {
            send("c1", "a");

            DomainEventMessage<?> event = axon.engine.readEvents("a").next();
            assertThat(event.getMetaData())
                    .containsEntry("command", "c1")
                    .containsEntry("actor", "local")
                    .containsEntry("role", "secretariat")
                    .containsEntry("council", "almaty")
                    .containsEntry("correlation", "request")
                    .containsEntry("causation", "cause")
                    .containsEntry("time", "2026-04-13T04:00:00Z")
                    .doesNotContainKey("expectedSequence");
            assertThat(axon.engine.command("c1").orElseThrow().hash()).isEqualTo("h");
        }
    }

    @Nested
    class ACommandSentAgain {

        @Test
        void isAnsweredFromItsFirstCommit() {
            send("c1", "a");
            Done first = answer("c2", "a");
            send("c3", "b");

            assertThat(answer("c2", "a"))
                    .isEqualTo(new Done(first.position(), first.answer(), true));
            assertThat(axon.engine.head()).isEqualTo(3);
            assertThat(axon.commands.earlier(origin("c2")))
                    .contains(new Done(first.position(), first.answer(), true));
            assertThat(axon.commands.earlier(origin("c4"))).isEmpty();
        }

        @Test
        void isAnsweredFromItsFirstCommitAlsoWhenItWouldChangeNothingNow() {
            send("c1", "a");
            Done first = axon.commands.send(new RemindOfInquiry("a"), origin("c2"));
            answer("c3", "a");

            assertThat(axon.commands.send(new RemindOfInquiry("a"), origin("c2")))
                    .isEqualTo(new Done(first.position(), first.answer(), true));
            assertThat(axon.engine.head()).isEqualTo(3);
        }

        @Test
        void isRefusedWithOtherContent() {
            send("c1", "a");

            assertThatThrownBy(
                            () ->
                                    axon.commands.send(
                                            new SendInquiry("a", "other"),
                                            origin("c1", "other hash", null)))
                    .isInstanceOf(CommandReused.class);
        }
    }

    @Nested
    class ACommandThatAnEventAskedFor {

        private final Origin caused =
                new Origin(
                        "caused",
                        null,
                        "listener",
                        Origins.SYSTEM,
                        "e1",
                        "e1",
                        Instant.parse("2026-04-13T04:00:00Z"),
                        null,
                        true);

        @Test
        void decidesNothingAnewWhenItDecidedNothing() {
            send("c1", "a");
            answer("c2", "a");
            assertThat(axon.commands.send(new RemindOfInquiry("a"), caused))
                    .isEqualTo(new Done(2, null, false));
            send("c3", "b");

            assertThat(axon.commands.send(new RemindOfInquiry("b"), caused))
                    .isEqualTo(new Done(3, null, true));
            assertThat(axon.engine.head()).isEqualTo(3);
        }

        @Test
        void isDecidedAnewAfterARefusalUnlessItsSenderLeavesItAtThat() {
            send("c1", "a");
            answer("c2", "a");
            assertThatThrownBy(() -> axon.commands.send(new AnswerInquiry("a", "!"), caused))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> axon.commands.send(new AnswerInquiry("a", "!"), caused))
                    .isInstanceOf(Refused.class);
            axon.commands.leave(caused);
            send("c3", "b");

            axon.commands.send(new AnswerInquiry("b", "!"), caused);
            assertThat(axon.engine.head()).isEqualTo(3);
        }

        @Test
        void isToldFromOneThatTimeAsksFor() {
            send("c1", "a");
            answer("c2", "a");
            axon.commands.send(new RemindOfInquiry("a"), origin("c3"));
            send("c4", "b");

            axon.commands.send(new RemindOfInquiry("b"), origin("c3"));
            assertThat(axon.engine.head()).isEqualTo(4);
        }

        @Test
        void isWrittenDownOnceWhoeverWritesItAgain() {
            axon.commands.leave(caused);
            axon.commands.leave(caused);

            assertThat(database.get().getCollection("undecided").countDocuments()).isEqualTo(1);
        }
    }

    @Nested
    class ARefusal {

        @Test
        void passesThroughWithItsCodeAndWritesNothing() {
            send("c1", "a");
            answer("c2", "a");

            assertThatThrownBy(() -> answer("c3", "a"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.refusal())
                                            .isEqualTo(new Inquiry.AlreadyAnswered("!")));
            assertThat(axon.engine.head()).isEqualTo(2);
        }

        @Test
        void isNotRemembered() {
            send("c1", "a");
            answer("c2", "a");
            assertThatThrownBy(() -> answer("c3", "a")).isInstanceOf(Refused.class);
            send("c4", "b");

            assertThat(answer("c3", "b").repeated()).isFalse();
        }
    }

    @Nested
    class AnEventThatCannotBePublished {

        @Test
        void isRefusedBeforeItIsStored() {
            String letters = "қ".repeat(Publisher.LIMIT_BYTES / 2);
            assertThatThrownBy(
                            () -> axon.commands.send(new SendInquiry("a", letters), origin("c1")))
                    .isInstanceOfSatisfying(
                            TooLarge.class,
                            large -> {
                                assertThat(large.what()).isEqualTo("inquiry.sent.v1");
                                assertThat(large.limit()).isEqualTo(Publisher.LIMIT_BYTES);
                            });
            assertThat(axon.engine.head()).isZero();
            assertThat(axon.engine.command("c1")).isEmpty();
        }

        @Test
        void isStoredWhereItStaysInside() {
            send("c1", "a");
            String letters = "a".repeat(2 * Publisher.LIMIT_BYTES);

            axon.commands.send(new AnswerInquiry("a", letters), origin("c2"));
            assertThat(axon.engine.head()).isEqualTo(2);
        }
    }

    @Nested
    class WithinAnotherUnitOfWork {

        @Test
        void eachCommandCommitsOnItsOwn() {
            UnitOfWork<?> outer =
                    DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("outer"));
            try {
                assertThat(send("c1", "a")).isEqualTo(new Done(1, "a", false));
                assertThat(send("c2", "b")).isEqualTo(new Done(2, "b", false));
                assertThat(axon.engine.head()).isEqualTo(2);
                assertThat(CurrentUnitOfWork.get()).isSameAs(outer);
            } finally {
                outer.rollback();
            }
            assertThat(axon.engine.head()).isEqualTo(2);
        }

        @Test
        void aRefusalArrivesAsItIs() {
            send("c1", "a");
            answer("c2", "a");
            UnitOfWork<?> outer =
                    DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("outer"));
            try {
                assertThatThrownBy(() -> answer("c3", "a")).isInstanceOf(Refused.class);
            } finally {
                outer.rollback();
            }
        }
    }

    @Nested
    class WithTheSequenceThatTheCallerSaw {

        @Test
        void theCommandIsDoneWhenNothingHappenedSince() {
            send("c1", "a");

            Done done = axon.commands.send(new RemindOfInquiry("a"), origin("c2", "h", 0L));
            assertThat(done.position()).isEqualTo(2);
        }

        @Test
        void theCommandFailsWhenSomethingDid() {
            send("c1", "a");
            answer("c2", "a");

            assertThatThrownBy(
                            () ->
                                    axon.commands.send(
                                            new RemindOfInquiry("a"), origin("c3", "h", 0L)))
                    .isInstanceOf(ConflictingAggregateVersionException.class);
            assertThat(axon.engine.head()).isEqualTo(2);
        }
    }
}
