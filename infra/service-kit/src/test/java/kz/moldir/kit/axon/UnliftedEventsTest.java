package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.eventstore.event.NotLifted;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.axon.ServiceModel.Processor;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryEvent;
import kz.moldir.kit.sample.InquiryEvent.InquiryReminded;
import kz.moldir.kit.view.EventConsumer;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event that an upcaster fails on is passed over nowhere: it waits, or stops a rebuild. */
@Timeout(60)
class UnliftedEventsTest {

    private static final EventTypes NOW =
            EventTypes.builder()
                    .add("inquiry.sent", "2", InquiryEvent.InquirySent.class)
                    .add("inquiry.reminded", "1", InquiryReminded.class)
                    .add("inquiry.answered", "1", InquiryEvent.InquiryAnswered.class)
                    .build();

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final List<String> read = new CopyOnWriteArrayList<>();
    private volatile boolean mended;

    private final EventUpcaster toTheSecond =
            new SingleEventUpcaster() {
                @Override
                protected boolean canUpcast(IntermediateEventRepresentation event) {
                    return event.getType().equals(new SimpleSerializedType("inquiry.sent", "1"));
                }

                @Override
                protected IntermediateEventRepresentation doUpcast(
                        IntermediateEventRepresentation event) {
                    return event.upcastPayload(
                            new SimpleSerializedType("inquiry.sent", "2"),
                            ObjectNode.class,
                            UnliftedEventsTest.this::lifted);
                }
            };

    private ObjectNode lifted(ObjectNode old) {
        if (!mended && old.get("text").asString().equals("poison")) {
            throw new IllegalStateException("cannot lift poison");
        }
        return old;
    }

    private void take(RecordedEvent event) {
        read.add(event.subject() + event.sequence());
    }

    private RunningAxon started(EventConsumer reader) {
        return new RunningAxon(
                database.get(),
                ServiceModel.of(Inquiry.class).automation("reader", reader),
                false,
                NOW,
                toTheSecond);
    }

    private StoredEvents again(RunningAxon axon, String processor, EventConsumer reader) {
        return new StoredEvents(
                new Processor(processor, reader, List.of()),
                axon.engine,
                new EventStoreConfiguration().eventSerializer(NOW, new JsonMapper()),
                axon.positions,
                axon.letters);
    }

    @BeforeEach
    void storedInAnOlderForm() {
        try (RunningAxon axon = new RunningAxon(database.get(), ServiceModel.of(Inquiry.class))) {
            axon.commands.send(new SendInquiry("x", "poison"), origin("x"));
            axon.commands.send(new SendInquiry("y", "?"), origin("y"));
            axon.commands.send(new AnswerInquiry("x", "!"), origin("answer"));
        }
    }

    @Test
    void waitWithTheirReasonWhileOthersGoOnAndAreHandledWhenTheUpcasterIsMended() {
        try (RunningAxon axon = started(this::take)) {
            await().until(() -> axon.positions.of("reader") >= 3);

            assertThat(read).containsExactly("y0");
            assertThat(axon.heldBack().held())
                    .singleElement()
                    .satisfies(
                            held -> {
                                assertThat(held.subject()).isEqualTo("x");
                                assertThat(held.count()).isEqualTo(2);
                                assertThat(held.first().type()).isEqualTo("inquiry.sent");
                                assertThat(held.reason()).isEqualTo(NotLifted.class.getName());
                            });
            assertThat(axon.heldBack().replay("x", true).replayed()).isZero();

            mended = true;
            assertThat(axon.heldBack().replay("x", true)).isEqualTo(new Held.Replayed(2, 0, null));
            assertThat(read).containsExactly("y0", "x0", "x1");
        }
    }

    @Test
    void areNoMatterOfWhoTakesNoneOfTheirKind() {
        EventConsumer ofReminders =
                new EventConsumer() {
                    @Override
                    public void on(RecordedEvent event) {
                        take(event);
                    }

                    @Override
                    public Class<?> events() {
                        return InquiryReminded.class;
                    }
                };
        try (RunningAxon axon = started(ofReminders);
                StoredEvents events = again(axon, "reader", ofReminders)) {
            await().until(() -> axon.positions.of("reader") >= 3);
            assertThat(axon.heldBack().held()).isEmpty();
            assertThat(events.next(Runnable::run)).isTrue();
        }
    }

    @Test
    void stopARebuildWhereTheyDoNotWait() {
        try (RunningAxon axon = started(this::take);
                StoredEvents events = again(axon, "rebuilt", event -> {})) {
            assertThatThrownBy(() -> events.next(Runnable::run))
                    .isInstanceOf(NotLifted.class)
                    .hasRootCauseMessage("cannot lift poison");
        }
    }

    @Test
    void areLeftOutOfARebuildAsTheyAreOfTheServedViewUntilTheyWaitNoLonger() {
        try (RunningAxon axon = started(event -> {})) {
            await().until(() -> axon.positions.of("reader") >= 3);
            try (StoredEvents events = again(axon, "reader", this::take)) {
                assertThat(events.next(Runnable::run)).isTrue();
                assertThat(read).containsExactly("y0");

                mended = true;
                assertThat(axon.heldBack().replay("x", true).left()).isZero();
            }
            try (StoredEvents events = again(axon, "reader", this::take)) {
                read.clear();
                assertThat(events.next(Runnable::run)).isTrue();
                assertThat(read).containsExactly("x0", "y0", "x1");
            }
        }
    }
}
