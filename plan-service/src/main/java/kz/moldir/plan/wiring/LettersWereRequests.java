package kz.moldir.plan.wiring;

import java.util.Set;
import kz.moldir.eventstore.event.TypedUpcaster;
import kz.moldir.plan.events.SendingEvent;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lifts letters of before they were events of their own: requests that said whether nobody is to
 * answer them, {@code noAnswer}. To whom they went is told to nobody outside, whatever they said.
 */
final class LettersWereRequests extends SingleEventUpcaster implements TypedUpcaster {

    private static final SerializedType FROM =
            new SimpleSerializedType("activity.answer-requested", "1");
    private static final SerializedType TO = new SimpleSerializedType("activity.letter-sent", "1");
    private static final String FLAG = "noAnswer";

    @Override
    public Set<String> lifts() {
        return Set.of(FROM.getName());
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM)
                && event.getData(JsonNode.class).getData().path("request").hasNonNull(FLAG);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, ObjectNode.class, LettersWereRequests::letter);
    }

    /** In the form of {@link SendingEvent.LetterSent}. */
    private static ObjectNode letter(ObjectNode old) {
        ObjectNode letter = (ObjectNode) old.remove("request");
        letter.put("expected", !letter.remove(FLAG).asBoolean());
        letter.remove("channel");
        old.remove("withheld");
        old.set("letter", letter);
        return old;
    }
}
