package kz.moldir.plan.read.activities;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Organiser;
import kz.moldir.council.Responsible;
import kz.moldir.council.Subject;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.ActivityState;
import kz.moldir.council.state.StateGroups;
import kz.moldir.council.state.StateRules;
import kz.moldir.council.state.Waiting;
import kz.moldir.council.text.Written;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.Telling.Asking;
import kz.moldir.plan.read.activities.Telling.Said;
import kz.moldir.plan.read.activities.Telling.When;
import org.jspecify.annotations.Nullable;

/**
 * An activity as pages and the API show it: the row of the plan and what became of it by a day.
 *
 * @param promised the term that was promised before an amendment made it later, or null
 * @param state the code of its one state on that day
 * @param schedule the days of its schedule with their objects, told to whom the carrying out is
 * @param date the last agreed or moved day, absent while the plan's own term stands
 * @param due the day on which it is due, absent for permanent work and where no day is known
 * @param moves how often it was moved to a later promise
 * @param reason of the last move or of the cancellation
 * @param reasonKk the same once more in Kazakh; absent where it was typed once
 * @param reasonWithheld true where an amendment's reason was not told outside; else null
 * @param result with which it was closed
 * @param resultKk the same once more in Kazakh; absent where it was typed once
 * @param decision whose decision the cancellation is
 * @param waiting whom a request waits for, and since when
 * @param proposed days that wait for a commission to choose
 * @param requests the log of requests and letters, oldest first
 * @param disclosure what is told outside before it is held
 * @param outside true where it is no row of the plan and counted apart
 * @param noteKk the note in Kazakh where it is written in another language
 * @param continues the earlier row that it goes on with
 * @param next the row of a later plan that it was carried over into
 * @param approvedOn the day of the decision that promised it: the plan's approval, or the amendment
 *     that added it; absent while it belongs to a draft
 * @param goesOn the first day on which a later plan has it; absent where none does, or it took
 *     place before
 * @param turned the latest day by whose turn a later plan had it, also where that was put right
 * @param spoken what it waits for without the letters that went out
 * @param takenOut that an amendment took it out of the plan: it is shown and not counted in it
 * @param sequence for If-Match; absent while the row belongs to a draft
 */
public record PlannedActivity(
        String id,
        String planId,
        int number,
        LocalizedText title,
        List<ActivityKind> kinds,
        Timeframe timeframe,
        @Nullable Timeframe promised,
        Responsible responsible,
        List<Subject> subjects,
        Organiser organiser,
        List<External> external,
        @Nullable String note,
        @Nullable String noteKk,
        @Nullable Continues continues,
        @Nullable Next next,
        String state,
        List<Occurrence> occurrences,
        List<Slot> schedule,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String place,
        @Nullable LocalDate due,
        int moves,
        @Nullable String reason,
        @Nullable String reasonKk,
        @JsonIgnore @Nullable Boolean reasonWithheld,
        List<Published> publications,
        @Nullable String result,
        @Nullable String resultKk,
        @Nullable String decision,
        @Nullable Waiting waiting,
        List<ProposedDay> proposed,
        List<Asked> requests,
        Disclosure disclosure,
        @Nullable Boolean outside,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate goesOn,
        @JsonIgnore @Nullable LocalDate turned,
        @JsonIgnore Spoken spoken,
        @Nullable TakenOut takenOut,
        @Nullable Long sequence) {

    /** Stands for a result that is told to nobody. */
    private static final String NOT_TOLD = "—";

    /** States that betray no day. */
    private static final Set<String> TOLD_ANYWAY =
            Set.of(
                    ActivityState.CANCELLED.code(),
                    ActivityState.CARRIED_OVER.code(),
                    ActivityState.PERMANENT.code());

    /** An activity as it stood, with its state on a day. */
    public static PlannedActivity of(ActivityView activity, StateRules rules, LocalDate today) {
        Row row = activity.row();
        ActivityFacts facts = activity.facts();
        Outcome outcome = activity.outcome();
        Outcome.Cancellation cancellation = outcome.cancellation();
        return new PlannedActivity(
                activity.id(),
                activity.planId(),
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                facts.original(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note(),
                row.noteKk(),
                row.continues(),
                outcome.next(),
                rules.stateOf(facts, today).code(),
                outcome.occurrences().stream()
                        .sorted(Comparator.comparing(Occurrence::date))
                        .toList(),
                activity.schedule(),
                facts.agreedDay(),
                outcome.time(),
                outcome.place(),
                rules.dueDay(facts).orElse(null),
                facts.moves(),
                outcome.reason(),
                outcome.reasonKk(),
                outcome.reasonWithheld(),
                outcome.publications().stream().map(Published::of).toList(),
                outcome.result(),
                outcome.resultKk(),
                cancellation == null ? null : cancellation.decision(),
                facts.waiting(),
                outcome.proposed(),
                outcome.requests(),
                outcome.disclosure(),
                activity.outside(),
                facts.approvedOn(),
                facts.keptBefore() ? null : facts.goesOnFrom(),
                activity.turns().stream()
                        .filter(day -> !day.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                new Spoken(rules.stateOf(activity.spoken(), today).code(), activity.told()),
                outcome.takenOut(),
                activity.sequence() < 0 ? null : activity.sequence());
    }

    /** The language in which the plan's own words are written, whatever its title has besides. */
    public String written() {
        return Written.of(title, timeframe.text());
    }

    /** Its note in the languages that it is written in; null where it has none. */
    public @Nullable LocalizedText noteWords() {
        return Written.note(written(), note, noteKk);
    }

    /** The agreed or moved day, else the plan's own if it names one; none is invented. */
    public @Nullable LocalDate day() {
        return day(date, timeframe);
    }

    static @Nullable LocalDate day(@Nullable LocalDate agreed, Timeframe term) {
        if (agreed != null) {
            return agreed;
        }
        return term.kind() == TimeframeKind.EXACT_DAY ? term.end() : null;
    }

    /**
     * The day that is still awaited: set and, where something happened already, after all of that.
     * A row that was closed then awaits none.
     */
    public @Nullable LocalDate awaited() {
        return awaited(
                date,
                timeframe,
                occurrences.stream().map(Occurrence::date).toList(),
                result != null);
    }

    /** The same of an activity as it stands. */
    public static @Nullable LocalDate awaited(ActivityFacts facts) {
        return awaited(
                facts.agreedDay(),
                facts.timeframe(),
                facts.occurrences(),
                facts.closedOn() != null);
    }

    private static @Nullable LocalDate awaited(
            @Nullable LocalDate agreed, Timeframe term, List<LocalDate> happened, boolean closed) {
        LocalDate day = day(agreed, term);
        return day == null
                        || happened.isEmpty()
                        || (!closed && happened.stream().allMatch(each -> each.isBefore(day)))
                ? day
                : null;
    }

    /** The lines of its schedule of which no record tells; a closed row has none. */
    public List<Slot> unrecorded() {
        if (schedule.isEmpty() || result != null) {
            return List.of();
        }
        return KeptSlot.of(schedule, occurrences).stream()
                .filter(each -> each.recorded() == null)
                .map(KeptSlot::slot)
                .toList();
    }

    /** The same once for each day on which it is still awaited, the schedule's days included. */
    public Stream<PlannedActivity> days() {
        LocalDate day = awaited();
        return Stream.concat(day == null ? Stream.empty() : Stream.of(this), scheduled());
    }

    /** The same once for each line of its schedule of which no record tells. */
    public Stream<PlannedActivity> scheduled() {
        return unrecorded().stream().map(this::scheduled);
    }

    private PlannedActivity scheduled(Slot slot) {
        String object = slot.object().isBlank() ? null : slot.object();
        return on(slot.date(), slot.time(), object, slot.date());
    }

    /** The same as it would be on that day alone, as long as nothing is recorded of it. */
    public PlannedActivity only(LocalDate other, @Nullable LocalTime at) {
        return with(List.of(), requests).on(other, at, place, due);
    }

    private PlannedActivity on(
            LocalDate other,
            @Nullable LocalTime at,
            @Nullable String where,
            @Nullable LocalDate due) {
        return copy(
                state,
                occurrences,
                schedule,
                new When(other, at, where, due, moves),
                said(),
                asking());
    }

    /** The group that it is counted in: its state, but what took place is not ahead. */
    public String group() {
        return StateGroups.of(state, !occurrences.isEmpty());
    }

    /** Whether its day and place may be told outside: always once it is held. */
    public boolean announced() {
        return disclosure == Disclosure.OPEN || result != null;
    }

    /** Whether the press reads all of it: what was said at a restricted row is told to nobody. */
    public boolean toldToPress() {
        return disclosure.tells(result != null);
    }

    /** The same for those who may not open the carrying out: when, and not at which object. */
    public PlannedActivity withoutObjects() {
        return schedule.isEmpty()
                ? this
                : with(
                        schedule.stream()
                                .map(slot -> new Slot(slot.date(), slot.time(), ""))
                                .toList(),
                        requests);
    }

    /**
     * The same as those see it to whom the page of its carrying out is closed: who was asked and
     * when, and nothing of what was written nor to whom letters went.
     */
    public PlannedActivity withoutLetters() {
        PlannedActivity told = withoutSentLetters();
        return told.requests.isEmpty()
                ? told
                : told.with(schedule, told.requests.stream().flatMap(Asked::withoutWords).toList());
    }

    private PlannedActivity withoutSentLetters() {
        List<Asked> left = requests.stream().filter(each -> each.letter() == null).toList();
        return left.size() == requests.size()
                ? this
                : copy(
                        spoken.state(),
                        occurrences,
                        schedule,
                        when(),
                        said(),
                        new Asking(spoken.waiting(), proposed, left));
    }

    private PlannedActivity with(List<Slot> slots, List<Asked> log) {
        return copy(state, occurrences, slots, when(), said(), new Asking(waiting, proposed, log));
    }

    /** The same as the press sees it. */
    PlannedActivity forPress() {
        if (toldToPress()) {
            return withoutSentLetters().withoutObjects().withoutUntoldReasons();
        }
        return announced() ? wordless() : untold();
    }

    /** What was not told when the amendment was made is not told since the row is. */
    private PlannedActivity withoutUntoldReasons() {
        PlannedActivity told =
                (takenOut == null || takenOut.withheld() == null) ? this : out(takenOut.untold());
        return reasonWithheld == null
                ? told
                : told.saying(new Said(null, null, result, resultKk, told.takenOut));
    }

    /** A restricted row that is held: when and where, and nothing of what was said. */
    private PlannedActivity wordless() {
        return copy(
                state,
                occurrences.stream().map(Telling::wordless).toList(),
                List.of(),
                when(),
                Said.nothing(NOT_TOLD, takenOut),
                Asking.NOBODY);
    }

    /** The same as those see it who may not know its day: what the plan says, and no more. */
    private PlannedActivity untold() {
        return copy(
                TOLD_ANYWAY.contains(state) ? state : ActivityState.PLANNED.code(),
                List.of(),
                List.of(),
                When.NOWHERE,
                Said.nothing(null, takenOut),
                Asking.NOBODY);
    }

    /** The commission it is grouped under, or null where the plan names none. */
    public @Nullable String commission() {
        return responsible.commissions().isEmpty() ? null : responsible.commissions().getFirst();
    }

    /** The same of which only the version in force tells that it is out. */
    PlannedActivity lacking() {
        return takenOut != null ? this : out(TakenOut.LACKING);
    }

    /** The same, with what is known by now of the amendment that took it out. */
    PlannedActivity out(TakenOut by) {
        return saying(new Said(reason, reasonKk, result, resultKk, by));
    }

    private PlannedActivity saying(Said other) {
        return copy(state, occurrences, schedule, when(), other, asking());
    }

    private When when() {
        return new When(date, time, place, due, moves);
    }

    private Said said() {
        return new Said(reason, reasonKk, result, resultKk, takenOut);
    }

    private Asking asking() {
        return new Asking(waiting, proposed, requests);
    }

    /** The same row, where what differs by who reads is given. */
    private PlannedActivity copy(
            String state,
            List<Occurrence> occurrences,
            List<Slot> schedule,
            When when,
            Said said,
            Asking asking) {
        return new PlannedActivity(
                id,
                planId,
                number,
                title,
                kinds,
                timeframe,
                promised,
                responsible,
                subjects,
                organiser,
                external,
                note,
                noteKk,
                continues,
                next,
                state,
                occurrences,
                schedule,
                when.date(),
                when.time(),
                when.place(),
                when.due(),
                when.moves(),
                said.reason(),
                said.reasonKk(),
                reasonWithheld,
                publications,
                said.result(),
                said.resultKk(),
                decision,
                asking.waiting(),
                asking.proposed(),
                asking.requests(),
                disclosure,
                outside,
                approvedOn,
                goesOn,
                turned,
                spoken,
                said.takenOut(),
                sequence);
    }
}
