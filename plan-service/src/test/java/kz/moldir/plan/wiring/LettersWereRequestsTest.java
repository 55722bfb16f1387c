package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.state.Waiting;
import kz.moldir.eventstore.event.EventSerializer;
import kz.moldir.plan.KitJson;
import kz.moldir.plan.events.Correction.Standing;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;

/** What was stored while letters were requests with a flag. */
class LettersWereRequestsTest {

    private static final EventSerializer SERIALIZER =
            new EventSerializer(PlanEventTypes.all(), KitJson.mapper());
    private static final LocalDate ON = LocalDate.of(2026, 4, 10);

    @Test
    void areReadAsLettersWhateverTheySaidOfBeingTold() {
        String request =
                "{'id':'s-1','channel':'letter','whom':'Ким','number':'7','on':'2026-04-10',";
        assertThat(
                        read(
                                "{'activityId':'a','request':"
                                        + request
                                        + "'noAnswer':true},'withheld':true}"))
                .isEqualTo(new LetterSent("a", new Letter("s-1", "Ким", "7", null, ON, false)));
        assertThat(read("{'activityId':'a','request':" + request + "'noAnswer':false}}"))
                .isEqualTo(new LetterSent("a", new Letter("s-1", "Ким", "7", null, ON, true)));
    }

    @Test
    void keepWhatStoodWithThem() {
        assertThat(
                        read(
                                "{'activityId':'a','request':{'id':'s','channel':'called',"
                                        + "'whom':'Ким','on':'2026-04-10','noAnswer':true},"
                                        + "'withheld':true,'putRight':{'standing':{'postponed':"
                                        + "false,'moves':0},'waiting':{'whom':'Акимат',"
                                        + "'since':'2026-04-10'}}}"))
                .isEqualTo(
                        new LetterSent(
                                "a",
                                new Letter("s", "Ким", null, null, ON, false),
                                new PutRight(
                                        new Standing(null, false, 0),
                                        new Waiting("Акимат", ON),
                                        null,
                                        null)));
    }

    @Test
    void leaveRequestsAsTheyAre() {
        assertThat(
                        read(
                                "{'activityId':'a','request':{'id':'q','channel':'letter',"
                                        + "'whom':'Акимат','number':'7','on':'2026-04-10'},"
                                        + "'withheld':true}"))
                .isEqualTo(
                        new AnswerRequested(
                                "a",
                                new Request("q", Request.Channel.LETTER, "Акимат", "7", null, ON),
                                true));
    }

    private static Object read(String stored) {
        List<IntermediateEventRepresentation> lifted =
                new LettersWereRequests()
                        .upcast(
                                Stream.of(
                                        new InitialEventRepresentation(
                                                new GenericDomainEventEntry<>(
                                                        "activity",
                                                        "a",
                                                        1,
                                                        "e-1",
                                                        Instant.EPOCH,
                                                        "activity.answer-requested",
                                                        "1",
                                                        stored.replace('\'', '"'),
                                                        "{}"),
                                                SERIALIZER)))
                        .toList();
        assertThat(lifted).hasSize(1);
        return SERIALIZER.deserialize(lifted.getFirst().getData());
    }
}
