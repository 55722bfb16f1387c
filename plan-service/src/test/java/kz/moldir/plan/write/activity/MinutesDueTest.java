package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Correction.Kind;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.write.activity.ActivityCommand.RecordOccurrence;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.axonframework.messaging.Message;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * An occurrence says whether its minutes are still to be written, and minutes say whose they are.
 */
class MinutesDueTest extends ActivityCase {

    private static final RecordOccurrence HELD = new RecordOccurrence(ID, RealPlan.VISIT, TODAY);
    private static final MinutesWritten BEFORE = minutes(Sittings.COMING);

    @Test
    void ofAMeetingThatHasNone() {
        given(TO_AGREE).when(HELD).expectEvents(held(null, true));
        given(TO_AGREE, BEFORE, withdrawn(Sittings.COMING))
                .when(HELD)
                .expectEvents(held(null, true));
    }

    @Test
    void areThereWhereTheyWereWrittenBeforeIt() {
        given(TO_AGREE, BEFORE).when(HELD).expectEvents(held(null, false));
    }

    @Test
    void areExpectedOfMeetingsOnly() {
        given(PLANNED).when(HELD).expectEvents(held(null, null));
        given(here(RealPlan.zhetysu().due(RealPlan.buildings().timeframe())))
                .when(HELD)
                .expectEvents(held(null, null));
    }

    @Test
    void areNotSpokenOfWhereNobodyIsToldWhatItIs() {
        Row row = RealPlan.zhetysu().disclosed(Disclosure.RESTRICTED).identified(ID);
        given(RealPlan.planned(row)).when(HELD).expectEvents(held(true, true));
        given(new ActivityPlanned(ID, RealPlan.PLAN, 2026, 1, TODAY, row, true))
                .when(HELD)
                .expectEvents(held(true, null));
    }

    @Test
    void stayWithAnOccurrenceThatIsPutRight() {
        OccurrenceRecorded held = held(null, true);
        putRight(held).expectEventsMatching(ends(right(true)));
        putRight(held, minutes(RealPlan.VISIT.id())).expectEventsMatching(ends(right(false)));
    }

    @Test
    void nameTheOccurrenceThatIsMeant() {
        given(TO_AGREE, held(null, true))
                .when(new CarryOut(ID, minutes(null), TODAY))
                .expectEvents(minutes(RealPlan.VISIT.id()));
        given(TO_AGREE).when(new CarryOut(ID, minutes(null), TODAY)).expectEvents(BEFORE);
    }

    private static OccurrenceRecorded held(@Nullable Boolean withheld, @Nullable Boolean due) {
        return new OccurrenceRecorded(ID, RealPlan.VISIT, withheld, null, due);
    }

    private ResultValidator<Activity> putRight(Object... happened) {
        return given(Stream.concat(Stream.of(TO_AGREE), Stream.of(happened)).toArray())
                .when(correct(Kind.OCCURRENCE, RealPlan.VISIT.id(), rightDate(FEBRUARY)));
    }

    private static OccurrenceRecorded right(boolean due) {
        return new OccurrenceRecorded(
                ID,
                new Occurrence("new", FEBRUARY, null, null, null, null, null, null),
                null,
                null,
                due);
    }

    private static Matcher<List<Message<?>>> ends(OccurrenceRecorded right) {
        return Matchers.payloadsMatching(
                Matchers.exactSequenceOf(
                        CoreMatchers.instanceOf(RecordCorrected.class),
                        CoreMatchers.equalTo(right),
                        Matchers.andNoMore()));
    }

    private static MinutesWritten minutes(@Nullable String occurrence) {
        return new MinutesWritten(
                ID, new Minutes("3", "Хасенов М.К.", null, null), null, occurrence);
    }

    private static EntryWithdrawn withdrawn(String occurrence) {
        return new EntryWithdrawn(ID, Entry.MINUTES, occurrence, TODAY, "Не то заседание");
    }
}
