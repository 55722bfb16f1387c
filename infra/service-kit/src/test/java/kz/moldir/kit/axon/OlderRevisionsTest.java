package kz.moldir.kit.axon;

import static kz.moldir.kit.axon.RunningAxon.origin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.moldir.eventstore.event.EventTypes;
import kz.moldir.kit.TestDatabase;
import kz.moldir.kit.operate.Held;
import kz.moldir.kit.sample.Inquiry;
import kz.moldir.kit.sample.InquiryCommand.AnswerInquiry;
import kz.moldir.kit.sample.InquiryCommand.SendInquiry;
import kz.moldir.kit.sample.InquiryEvent;
import kz.moldir.kit.view.RecordedEvent;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** What a service stored before the form of its events was changed. */
@Timeout(60)
class OlderRevisionsTest {

    private static final EventTypes NOW =
            EventTypes.builder()
                    .add("inquiry.sent", "2", InquiryEvent.InquirySent.class)
                    .add("inquiry.reminded", "1", InquiryEvent.InquiryReminded.class)
                    .add("inquiry.answered", "1", InquiryEvent.InquiryAnswered.class)
                    .build();

    private static final EventUpcaster TO_THE_SECOND =
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
                            old -> old.put("text", old.get("text").asString() + " (lifted)"));
                }
            };

    @RegisterExtension final TestDatabase database = new TestDatabase();

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private volatile boolean poisoned = true;

    private void send(RecordedEvent event) {
        if (poisoned) {
            throw new IllegalStateException("cannot take it");
        }
        read(event, sent);
    }

    private static void read(RecordedEvent event, List<String> texts) {
        if (event.payload() instanceof InquiryEvent.InquirySent inquiry) {
            texts.add(inquiry.text());
        }
    }

    @Test
    void isLiftedForAggregatesFollowersAndWhatWaits() {
        ServiceModel before = ServiceModel.of(Inquiry.class).automation("sender", this::send);
        try (RunningAxon axon = new RunningAxon(database.get(), before)) {
            axon.commands.send(new SendInquiry("x", "?"), origin("x"));
            await().until(() -> axon.letters.of("sender").contains("x"));
        }
        ServiceModel now = before.automation("reader", event -> read(event, read));

        try (RunningAxon axon = new RunningAxon(database.get(), now, false, NOW, TO_THE_SECOND)) {
            await().untilAsserted(() -> assertThat(read).containsExactly("? (lifted)"));
            assertThat(axon.heldBack().held())
                    .singleElement()
                    .satisfies(held -> assertThat(held.first().type()).isEqualTo("inquiry.sent"));
            poisoned = false;
            assertThat(axon.heldBack().replay("x", true)).isEqualTo(new Held.Replayed(1, 0, null));
            assertThat(sent).containsExactly("? (lifted)");

            axon.commands.send(new AnswerInquiry("x", "!"), origin("answer"));
            await().until(() -> axon.positions.of("reader") >= 2);
        }
    }
}
