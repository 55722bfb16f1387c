package kz.moldir.plan.read.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.council.settings.Terms;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.carrying.Deadlines.Matter;
import kz.moldir.plan.read.carrying.Deadlines.Running;
import kz.moldir.plan.read.settings.CountedDays;
import org.junit.jupiter.api.Test;

/** Row 10 is a hearing, row 26 a visit. Monday is 13 April 2026, today. */
class DeadlinesTest {

    private static final String ID = RealPlan.ZHETYSU;
    private static final ActivityPlanned HEARING = RealPlan.planned(RealPlan.zhetysu());
    private static final ActivityPlanned VISIT =
            RealPlan.planned(RealPlan.fireStation().identified(ID));
    private static final ActivityPlanned PERMANENT =
            RealPlan.planned(RealPlan.zhetysu().due(RealPlan.buildings().timeframe()));
    private static final Term THREE = Term.ofDays(3);
    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.of(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), List.of());
    private static final CarryingView NOTHING = CarryingView.empty(ID);
    private static final OccurrenceRecorded HELD = new OccurrenceRecorded(ID, RealPlan.VISIT);

    private static final Terms TERMS =
            new Terms(Term.ofDays(3), Term.ofDays(10), THREE, null, null, THREE, THREE, THREE);

    @Test
    void aHearingIsAnnouncedSoManyWorkingDaysBefore() {
        assertThat(of(NOTHING, agreed("2026-04-22")))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("counted")
                .containsExactly(
                        running(
                                Matter.HEARING_NOTICE,
                                LocalDate.of(2026, 4, 17),
                                false,
                                THREE,
                                null));
        assertThat(of(NOTHING, agreed("2026-04-15")))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("counted")
                .containsExactly(
                        running(
                                Matter.HEARING_NOTICE,
                                LocalDate.of(2026, 4, 10),
                                true,
                                THREE,
                                null));
        assertThat(of(CarryingCases.full(ID), agreed("2026-04-22")))
                .as("it is announced")
                .extracting(Running::matter)
                .doesNotContain(Matter.HEARING_NOTICE);
    }

    @Test
    void nothingIsAnnouncedThatIsOverOrIsNoHearing() {
        assertThat(of(NOTHING, agreed("2026-04-13")))
                .extracting(Running::matter, Running::last)
                .containsExactly(tuple(Matter.HEARING_NOTICE, LocalDate.of(2026, 4, 8)));
        assertThat(of(NOTHING, agreed("2026-04-10"))).as("its day is over").isEmpty();
        assertThat(of(VISIT, NOTHING, agreed("2026-04-22"))).isEmpty();
    }

    @Test
    void minutesAreOfMeetingsThatHaveNoneYet() {
        CarryingView written =
                NOTHING.after(
                        new MinutesWritten(
                                ID, new Minutes("5", "Хасенов М.К.", "Нуртаев Т.Т.", "Отчёт")));

        assertThat(of(NOTHING, HELD)).extracting(Running::matter).containsExactly(Matter.PROTOCOL);
        assertThat(of(written, HELD)).isEmpty();
        assertThat(of(PERMANENT, NOTHING, HELD)).as("meeting by meeting").isEmpty();
        assertThat(of(VISIT, NOTHING, HELD)).isEmpty();
    }

    @Test
    void theLastDayIsStillInTime() {
        assertThat(of(NOTHING, on("2026-04-08")))
                .extracting(Running::last, Running::passed)
                .containsExactly(tuple(RealPlan.TODAY, false));
        assertThat(of(NOTHING, on("2026-04-07")))
                .extracting(Running::last, Running::passed)
                .containsExactly(tuple(LocalDate.of(2026, 4, 10), true));
        assertThat(replies("2026-04-08", null)).hasSize(1);
        assertThat(replies("2026-04-07", null)).isEmpty();
    }

    @Test
    void aMeetingThatWasHeldHasMinutesInTime() {
        assertThat(of(NOTHING, agreed("2026-04-10"), HELD))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("counted")
                .containsExactly(
                        running(
                                Matter.PROTOCOL,
                                LocalDate.of(2026, 4, 15),
                                false,
                                THREE,
                                null,
                                RealPlan.VISIT));
    }

    @Test
    void whatWasHeldIsPublishedInTime() {
        assertThat(
                        of(
                                NOTHING,
                                agreed("2026-04-10"),
                                HELD,
                                new ActivityClosed(ID, RealPlan.TODAY, "Итог")))
                .extracting(Running::matter, Running::last)
                .contains(tuple(Matter.PUBLICATION, LocalDate.of(2026, 4, 15)));
    }

    @Test
    void nothingIsPublishedOfARestrictedRow() {
        ActivityClosed closed = new ActivityClosed(ID, RealPlan.TODAY, "Итог");

        assertThat(of(NOTHING, marked(Disclosure.UNANNOUNCED), HELD, closed))
                .extracting(Running::matter)
                .containsExactly(Matter.PROTOCOL, Matter.PUBLICATION);
        assertThat(of(NOTHING, marked(Disclosure.RESTRICTED), HELD, closed))
                .extracting(Running::matter)
                .containsExactly(Matter.PROTOCOL);
    }

    @Test
    void whatIsCancelledOrWithoutTermsWantsNothing() {
        assertThat(of(NOTHING, agreed("2026-04-15"), new ActivityCancelled(ID, RealPlan.TODAY, "")))
                .isEmpty();
        assertThat(
                        new Deadlines(Terms.ofDays(3, 10), CALENDAR, RealPlan.TODAY)
                                .of(row(HEARING, agreed("2026-04-15")), NOTHING))
                .isEmpty();
    }

    /** The plan was approved on 17 March, after many of its rows had passed. */
    @Test
    void whatHadToBeDoneBeforeTheApprovalIsNotLate() {
        assertThat(of(NOTHING, on("2026-01-28"))).isEmpty();
        assertThat(of(NOTHING, on("2026-03-11"))).as("until the day before").isEmpty();
        assertThat(of(NOTHING, on("2026-03-12"))).as("until that day").hasSize(1);
        assertThat(of(NOTHING, on("2026-03-16")))
                .extracting(Running::matter, Running::passed)
                .containsExactly(tuple(Matter.PROTOCOL, true));
    }

    /** It was promised on the day of that decision, not with the plan. */
    @Test
    void whatHadToBeDoneBeforeAnAmendmentAddedTheRowIsNotLate() {
        ActivityPlanned added =
                new ActivityPlanned(
                        ID,
                        HEARING.planId(),
                        HEARING.year(),
                        HEARING.half(),
                        LocalDate.of(2026, 4, 8),
                        HEARING.row());

        assertThat(of(added, NOTHING, on("2026-04-02"))).as("until the day before").isEmpty();
        assertThat(of(added, NOTHING, on("2026-04-03")))
                .extracting(Running::matter, Running::passed)
                .containsExactly(tuple(Matter.PROTOCOL, true));
        assertThat(of(HEARING, NOTHING, on("2026-04-02"))).as("of the plan").hasSize(1);
    }

    @Test
    void eachTimeThatItWasHeldHasMinutesOfItsOwn() {
        OccurrenceRecorded first = on("2026-04-03");
        OccurrenceRecorded second = on("2026-04-10");
        CarryingView none = NOTHING.after(second).after(first);
        assertThat(of(none, second, first))
                .extracting(each -> each.of().id(), Running::last, Running::passed)
                .containsExactly(
                        tuple("2026-04-03", LocalDate.of(2026, 4, 8), true),
                        tuple("2026-04-10", LocalDate.of(2026, 4, 15), false));
        assertThat(of(none.after(written("2026-04-10")), second, first))
                .extracting(each -> each.of().id())
                .containsExactly("2026-04-03");
        assertThat(of(none.after(written("2026-04-03")), second, first))
                .extracting(each -> each.of().id())
                .containsExactly("2026-04-10");
    }

    @Test
    void theTermOfMinutesThatWereWithdrawnRunsAgain() {
        OccurrenceRecorded held = on("2026-04-03");
        MinutesWritten written = written("2026-04-03");
        EntryWithdrawn gone =
                new EntryWithdrawn(
                        ID, Entry.MINUTES, "2026-04-03", RealPlan.TODAY, "Не то заседание");
        CarryingView kept = NOTHING.after(held).after(written);

        assertThat(of(kept, held, written)).isEmpty();
        assertThat(kept.after(gone).minutes()).isNull();
        assertThat(of(kept.after(gone), held, written, gone))
                .extracting(Running::matter, Running::last, Running::passed)
                .containsExactly(tuple(Matter.PROTOCOL, LocalDate.of(2026, 4, 8), true));
    }

    private static MinutesWritten written(String occurrence) {
        return new MinutesWritten(
                ID, new Minutes("5", "Хасенов М.К.", null, null), null, occurrence);
    }

    @Test
    void aPublicationCountsFromWhatWasHeldLastAndNotFromWhatWasRecordedLast() {
        assertThat(
                        of(
                                NOTHING,
                                on("2026-04-10"),
                                on("2026-04-03"),
                                new ActivityClosed(ID, RealPlan.TODAY, "Итог")))
                .filteredOn(each -> each.matter() == Matter.PUBLICATION)
                .extracting(Running::last)
                .containsExactly(LocalDate.of(2026, 4, 15));
    }

    @Test
    void noAgencyIsCalledLateHere() {
        assertThat(replies("2026-04-10", null))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("counted")
                .containsExactly(
                        running(
                                Matter.RECOMMENDATION_REPLY,
                                LocalDate.of(2026, 4, 15),
                                false,
                                THREE,
                                "Акимат"));
        assertThat(replies("2026-04-01", null)).as("its day is over").isEmpty();
        assertThat(replies("2026-04-10", LocalDate.of(2026, 5, 13)))
                .as("it names a day of its own")
                .isEmpty();
    }

    @Test
    void howTheLastDayWasCountedIsToldWithTheDaysOff() {
        CountedDays back = of(NOTHING, agreed("2026-04-22")).getFirst().counted();
        assertThat(back)
                .returns(true, CountedDays::back)
                .returns(LocalDate.of(2026, 4, 22), CountedDays::from)
                .returns(LocalDate.of(2026, 4, 17), CountedDays::last)
                .returns(3, CountedDays::workingDays);
        assertThat(back.skipped())
                .extracting(DayOff::day)
                .containsExactly(LocalDate.of(2026, 4, 18), LocalDate.of(2026, 4, 19));
        CountedDays on = of(NOTHING, on("2026-04-10")).getFirst().counted();
        assertThat(on)
                .returns(false, CountedDays::back)
                .returns(LocalDate.of(2026, 4, 10), CountedDays::from)
                .returns(LocalDate.of(2026, 4, 15), CountedDays::last);
        assertThat(on.skipped()).hasSize(2);
    }

    private static Running running(
            Matter matter, LocalDate last, boolean passed, Term term, String agency) {
        return running(matter, last, passed, term, agency, null);
    }

    /** Without how it was counted. */
    private static Running running(
            Matter matter,
            LocalDate last,
            boolean passed,
            Term term,
            String agency,
            Occurrence of) {
        return new Running(matter, last, passed, term, agency, of, null);
    }

    private static List<Running> replies(String decidedOn, LocalDate until) {
        CarryingView kept =
                NOTHING.after(
                        new DecisionTaken(
                                ID,
                                new Decided(
                                        "x",
                                        "Открыть сквер",
                                        LocalDate.parse(decidedOn),
                                        null,
                                        new Recommendation("Акимат", until)),
                                null));
        return of(kept);
    }

    private static DisclosureChanged marked(Disclosure disclosure) {
        return new DisclosureChanged(ID, disclosure, "Проверка", null, null, null);
    }

    private static OccurrenceRecorded on(String day) {
        return new OccurrenceRecorded(
                ID, new Occurrence(day, LocalDate.parse(day), null, null, null, null, null, null));
    }

    private static ActivityDateAgreed agreed(String day) {
        return new ActivityDateAgreed(ID, LocalDate.parse(day), null, null);
    }

    private static List<Running> of(CarryingView kept, ActivityEvent... more) {
        return of(HEARING, kept, more);
    }

    private static List<Running> of(
            ActivityPlanned planned, CarryingView kept, ActivityEvent... more) {
        return new Deadlines(TERMS, CALENDAR, RealPlan.TODAY).of(row(planned, more), kept);
    }

    private static PlannedActivity row(ActivityPlanned planned, ActivityEvent... more) {
        ActivityEvent[] all = new ActivityEvent[more.length + 1];
        all[0] = planned;
        System.arraycopy(more, 0, all, 1, more.length);
        return ShownActivities.today(ShownActivities.after(all));
    }
}
