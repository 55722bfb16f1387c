package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.Misdated;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Waiting;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.ActivityFolding;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Minutes;
import kz.moldir.plan.events.recorded.Slot;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it stands.
 *
 * @param number the row's, also here so that an index orders by it
 * @param outcome what became of it
 * @param schedule its days with their objects, where it has a schedule
 * @param outside true where it is no row of the plan
 * @param openUntil the first day on which nothing of it is waited for any more, so that an index
 *     finds what is; a far one where no day is known, null where nothing is
 * @param days all on which it may still be awaited, its schedule's included, so that an index finds
 *     what a day has; none once it is over
 * @param minutes those of each occurrence
 * @param minutesLacking whether it is over and waits for nothing but minutes of an occurrence
 * @param socialLacking whether it is over and published, but on no social network
 * @param wanted whether somebody said that it is, though its earlier row does not need it
 * @param told the latest request that it waits for and that is no letter; null where none is
 * @param turns each first day on which a later plan was ever said to have it
 */
public record ActivityView(
        @BsonId String id,
        String planId,
        int number,
        Row row,
        ActivityFacts facts,
        Outcome outcome,
        List<Slot> schedule,
        @Nullable Boolean outside,
        @Nullable LocalDate openUntil,
        List<LocalDate> days,
        Sittings minutes,
        boolean minutesLacking,
        boolean socialLacking,
        boolean wanted,
        @Nullable Waiting told,
        List<LocalDate> turns,
        long sequence) {

    /** Before the activity's own first event. */
    private static final long NOT_BEGUN = -1;

    private static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /**
     * A row that is no activity yet: of a draft, or of a plan approved just now.
     *
     * @param approvedOn null for a draft
     */
    public static ActivityView promised(String planId, Row row, @Nullable LocalDate approvedOn) {
        ActivityFacts facts = ActivityFacts.planned(row.timeframe());
        return begin(
                planId,
                row,
                approvedOn == null ? facts : facts.approved(approvedOn),
                null,
                Outcome.begin(row.told()),
                NOT_BEGUN);
    }

    private static ActivityView begin(
            String planId,
            Row row,
            ActivityFacts facts,
            @Nullable Boolean outside,
            Outcome outcome,
            long sequence) {
        return new ActivityView(
                row.id(),
                planId,
                row.number(),
                row,
                facts,
                outcome,
                List.of(),
                outside,
                NO_DAY,
                days(row, facts, List.of()),
                Sittings.NONE,
                false,
                false,
                false,
                null,
                List.of(),
                sequence);
    }

    /**
     * The same, waiting for another request or for none.
     *
     * @param spoken the latest that is no letter
     */
    public ActivityView waitingFor(@Nullable Waiting waiting, @Nullable Waiting spoken) {
        ActivityFacts other = waiting(waiting);
        return new ActivityView(
                id,
                planId,
                number,
                row,
                other,
                outcome,
                schedule,
                outside,
                openUntil(other, outcome),
                days,
                minutes,
                minutesLacking,
                socialLacking,
                wanted,
                spoken,
                turns,
                sequence);
    }

    /** What is known of it where nobody knows of the letters that went out. */
    ActivityFacts spoken() {
        return Objects.equals(told, facts.waiting()) ? facts : waiting(told);
    }

    private ActivityFacts waiting(@Nullable Waiting waiting) {
        return waiting == null
                ? facts.answered()
                : facts.answerRequested(waiting.whom(), waiting.since());
    }

    /** The view after one more event. */
    public static ActivityView after(
            @Nullable ActivityView before, ActivityEvent event, long sequence) {
        if (event instanceof ActivityPlanned now) {
            ActivityFacts facts = ActivityFolding.after(null, now);
            return begin(
                    now.planId(),
                    now.row(),
                    facts,
                    now.outside(),
                    Outcome.begin(now.row().told()).after(now, facts),
                    sequence);
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        ActivityFacts facts = ActivityFolding.after(before.facts, event);
        Outcome outcome = outcome(before.outcome, event, facts);
        Row row = event instanceof ActivityAmended now ? now.row() : before.row;
        LocalDate open = openUntil(facts, outcome);
        List<Slot> schedule = event instanceof ScheduleSet now ? now.slots() : before.schedule;
        Sittings minutes = minutes(before.minutes, event);
        boolean over = open == null && !gone(facts);
        return new ActivityView(
                before.id,
                before.planId,
                before.number,
                row,
                facts,
                outcome,
                schedule,
                before.outside,
                open,
                outcome.result() == null && !gone(facts) ? days(row, facts, schedule) : List.of(),
                minutes,
                over && Minutes.writtenOf(row.kinds()) && lacking(minutes),
                over && facts.covered() && Coverage.onNoSocialNetwork(outcome.publications()),
                event instanceof ReplanningEvent.StillWanted now
                        ? now.takenBack() == null
                        : before.wanted,
                Told.after(before.told, event, facts.waiting(), outcome.requests()),
                turns(before.turns, facts.goesOnFrom()),
                sequence);
    }

    private static List<LocalDate> turns(List<LocalDate> before, @Nullable LocalDate now) {
        return now == null || before.contains(now)
                ? before
                : Stream.concat(before.stream(), Stream.of(now)).toList();
    }

    private static boolean lacking(Sittings minutes) {
        List<Sitting> held = minutes.held();
        return held.isEmpty()
                ? minutes.of(null).minutes() == null
                : held.stream().anyMatch(each -> each.minutes() == null);
    }

    /** Nothing but the minutes, since what else is kept of an occurrence is not asked of a row. */
    private static Sittings minutes(Sittings before, ActivityEvent event) {
        return event instanceof MinutesWritten
                        || event instanceof EntryWithdrawn
                        || event instanceof OccurrenceRecorded
                        || event instanceof RecordCorrected
                ? before.after(event)
                : before;
    }

    /** Where an amendment left no day standing, older events still named the end of its term. */
    private static Outcome outcome(Outcome before, ActivityEvent event, ActivityFacts facts) {
        if (facts.agreedDay() == null) {
            if (event instanceof ActivityAmended now && !now.correction()) {
                Outcome told = before.after(event, facts);
                return before.days().isEmpty() && now.reason() == null
                        ? told
                        : told.termStands(now.reason(), now.withheldReasons());
            }
            if (event instanceof ActivityPostponed now) {
                return before.termStands(now.reason(), now.withheld());
            }
        }
        return before.after(event, facts);
    }

    /**
     * The same, begun on the day on which its plan is known by now to be approved.
     *
     * @param misdated what was put right of the decisions of its plan
     */
    public ActivityView dated(List<Misdated> misdated) {
        LocalDate told = facts.approvedOn();
        if (told == null) {
            return this;
        }
        LocalDate right = Misdated.right(misdated, told);
        Outcome decided = outcome.dated(misdated);
        if (right.equals(told) && decided.equals(outcome)) {
            return this;
        }
        return new ActivityView(
                id,
                planId,
                number,
                row,
                facts.approved(right),
                decided,
                schedule,
                outside,
                openUntil,
                days,
                minutes,
                minutesLacking,
                socialLacking,
                wanted,
                this.told,
                turns,
                sequence);
    }

    /** The row with what somebody decided to tell of it, as another plan goes on with it. */
    public Row asDecided() {
        return row.disclosed(outcome.decided() == Disclosure.OPEN ? null : outcome.decided());
    }

    /** Whether it was entered by mistake: it is counted and listed nowhere. */
    public boolean withdrawn() {
        Outcome.Cancellation gone = outcome.cancellation();
        return gone != null && gone.withdrawn() != null;
    }

    /** What a later plan has from a day to come is asked for until then, which its state tells. */
    private static boolean gone(ActivityFacts facts) {
        return facts.cancelledOn() != null || facts.wentOnAtOnce();
    }

    /** Whether something of it may still be waited for on some day. */
    public boolean open() {
        return openUntil != null;
    }

    private static List<LocalDate> days(Row row, ActivityFacts facts, List<Slot> schedule) {
        LocalDate own = PlannedActivity.day(facts.agreedDay(), row.timeframe());
        return Stream.concat(Stream.ofNullable(own), schedule.stream().map(Slot::date))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * A letter waits for its answer also after the activity is over. What the next plan is to have
     * from a day on waits for nothing else from then on.
     */
    private static @Nullable LocalDate openUntil(ActivityFacts facts, Outcome outcome) {
        if (awaited(outcome, true)) {
            return NO_DAY;
        }
        if (gone(facts)
                || (facts.closedOn() != null && facts.covered() && !awaited(outcome, false))) {
            return null;
        }
        LocalDate from = facts.goesOnFrom();
        return from != null && facts.carriedOver(from) ? from : NO_DAY;
    }

    private static boolean awaited(Outcome outcome, boolean gone) {
        return outcome.requests().stream().anyMatch(each -> each.awaited(gone));
    }
}
