package kz.moldir.council.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.council.Timeframe;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one row of a plan; every service folds its own events into it, in their order.
 *
 * @param timeframe the term of the plan in force, as written and as understood
 * @param approvedOn the day of the plan's approval, null while it is a draft
 * @param agreedDay the last agreed or moved day, null while the plan's own term stands
 * @param postponed whether {@code agreedDay}, or the term where no day stands, lies later than was
 *     promised before
 * @param moves how often it was moved to a later promise than the one before, from 0
 * @param waiting the request without an answer, if any
 * @param occurrences days of the occurrences, earliest first; one entry for each occurrence
 * @param closedOn the day on which the row was closed with a result, null while it is open
 * @param publications days of the publications of a result, earliest first; no announcements
 * @param cancelledOn the day of the decision to cancel, if any
 * @param carriedOn the day of the decision by which the next plan goes on with the row, if any
 * @param carriedFrom the first day on which the next plan has the row, unless it took place before;
 *     null where the row went on the day of the decision, whatever had taken place
 * @param asked days of all requests, earliest first, answered or not, also of those that were found
 *     wrong since: nobody is accused for a term within which an answer may have been awaited
 * @param withheld whether a day is set that is not announced before the row is held; only a reader
 *     that is not told the day knows it so
 * @param original the term that was promised before an amendment of the plan made it later, null
 *     while none did
 */
public record ActivityFacts(
        Timeframe timeframe,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate agreedDay,
        boolean postponed,
        int moves,
        @Nullable Waiting waiting,
        List<LocalDate> occurrences,
        @Nullable LocalDate closedOn,
        List<LocalDate> publications,
        @Nullable LocalDate cancelledOn,
        @Nullable LocalDate carriedOn,
        @Nullable LocalDate carriedFrom,
        List<LocalDate> asked,
        boolean withheld,
        @Nullable Timeframe original) {

    public ActivityFacts {
        occurrences = occurrences.stream().sorted().toList();
        publications = publications.stream().sorted().toList();
        asked = asked.stream().distinct().sorted().toList();
    }

    /** A row of a draft of which nothing but its term is known. */
    public static ActivityFacts planned(Timeframe timeframe) {
        return new ActivityFacts(
                timeframe, null, null, false, 0, null, List.of(), null, List.of(), null, null, null,
                List.of(), false, null);
    }

    /** The plan was approved, or its approval's day was corrected. */
    public ActivityFacts approved(LocalDate day) {
        return change().approvedOn(day).facts();
    }

    /** The term was entered wrongly; agreed days and moves stay. */
    public ActivityFacts timeframeChanged(Timeframe changed) {
        return change().timeframe(changed).facts();
    }

    /**
     * An amendment of the plan names another term: a day that was agreed or moved to before stands
     * only within it. A later end than was promised is a move, but to no day.
     */
    public ActivityFacts termAmended(Timeframe changed) {
        return AmendedTerm.of(this, changed);
    }

    /**
     * A day was agreed, which answers what was waited for. A day later than the plan's term (or,
     * where the term names none, than the day agreed before on which nothing happened yet) is a
     * move.
     */
    public ActivityFacts dateAgreed(LocalDate day) {
        if (day.equals(agreedDay)) {
            return change().waiting(null).facts();
        }
        if (movedBy(day)) {
            return postponedTo(day);
        }
        boolean later = afterPromise(day) || laterThan(original, day);
        return change().agreedDay(day, later)
                .moves(later ? Math.max(moves, 1) : moves)
                .waiting(null)
                .facts();
    }

    /** Whether agreeing on that day would be a move. */
    public boolean movedBy(LocalDate day) {
        return afterPromise(day) && (agreedDay == null || day.isAfter(agreedDay));
    }

    private boolean afterPromise(LocalDate day) {
        LocalDate promised = timeframe.end() != null ? timeframe.end() : awaited();
        return promised != null && day.isAfter(promised);
    }

    /** Whether a day is later than an earlier term promised, which may have named none. */
    static boolean laterThan(@Nullable Timeframe promised, @Nullable LocalDate day) {
        return promised != null
                && day != null
                && (promised.end() == null || day.isAfter(promised.end()));
    }

    /** The agreed day, as long as nothing happened on it or after it. */
    @Nullable LocalDate awaited() {
        LocalDate day = agreedDay;
        return day == null || occurrences.isEmpty() || occurrences.getLast().isBefore(day)
                ? day
                : null;
    }

    /**
     * The row was moved to a new day by a decision, which answers what was waited for. The end of a
     * term that an amendment made later is no such day.
     */
    public ActivityFacts postponedTo(LocalDate day) {
        if (agreedDay == null && original != null && day.equals(timeframe.end())) {
            return change().waiting(null).facts();
        }
        return change().agreedDay(day, true).moves(moves + 1).waiting(null).facts();
    }

    /**
     * The agreed or moved day was recorded in error: the plan's own term stands again, and if it
     * was a move it is not counted. The right day follows as {@code dateAgreed} or {@code
     * postponedTo}.
     */
    public ActivityFacts withoutAgreedDay() {
        return change().agreedDay(null, false).moves(postponed ? moves - 1 : moves).facts();
    }

    /**
     * The day that stands was corrected, or is told by those who kept it to themselves.
     *
     * @param day null where the plan's own term stands again
     */
    public ActivityFacts standing(@Nullable LocalDate day, boolean later, int count) {
        return change().agreedDay(day, later).moves(count).withheld(false).facts();
    }

    /** A day is set that is not announced: what was promised or agreed before does not stand. */
    public ActivityFacts dayWithheld() {
        return change().agreedDay(null, false).waiting(null).withheld(true).facts();
    }

    /** Somebody was asked and the row waits for the answer. */
    public ActivityFacts answerRequested(String whom, LocalDate since) {
        return change().waiting(new Waiting(whom, since)).asked(with(asked, since)).facts();
    }

    /**
     * Somebody was asked on that day, as was recorded after what followed it: what the row waits
     * for now is told beside.
     */
    public ActivityFacts askedToo(LocalDate day) {
        return change().asked(with(asked, day)).facts();
    }

    /** The answer came, or the request was recorded in error. */
    public ActivityFacts answered() {
        return change().waiting(null).facts();
    }

    /** The activity happened once on that day; this alone does not make the row held. */
    public ActivityFacts occurred(LocalDate day) {
        return change().occurrences(with(occurrences, day)).facts();
    }

    /** One occurrence of that day was recorded in error. */
    public ActivityFacts withoutOccurrence(LocalDate day) {
        return change().occurrences(without(occurrences, day)).facts();
    }

    /** The row was closed with a result on that day. */
    public ActivityFacts closed(LocalDate day) {
        return change().closedOn(day).facts();
    }

    /** The row was closed in error and is open again. */
    public ActivityFacts withoutClosing() {
        return change().closedOn(null).facts();
    }

    /** A result was published with that date; announcements are not facts of this record. */
    public ActivityFacts published(LocalDate day) {
        return change().publications(with(publications, day)).facts();
    }

    /** One publication of that date was recorded in error. */
    public ActivityFacts withoutPublication(LocalDate day) {
        return change().publications(without(publications, day)).facts();
    }

    /** The row was cancelled by a decision of that day. */
    public ActivityFacts cancelled(LocalDate day) {
        return change().cancelledOn(day).facts();
    }

    /** The row was cancelled in error. */
    public ActivityFacts withoutCancellation() {
        return change().cancelledOn(null).facts();
    }

    /** By a decision of that day, and from then on, the next plan goes on with the row. */
    public ActivityFacts carriedIntoNextPlan(LocalDate day) {
        return carriedIntoNextPlan(day, null);
    }

    /**
     * The next plan goes on with the row.
     *
     * @param day of the decision
     * @param from the first day of it, as {@code carriedFrom}
     */
    public ActivityFacts carriedIntoNextPlan(LocalDate day, @Nullable LocalDate from) {
        return change().carried(day, from).facts();
    }

    /**
     * The row was carried over in error, or the day of that decision was wrong and the right one
     * follows as {@code carriedIntoNextPlan}.
     */
    public ActivityFacts withoutCarryingOver() {
        return change().carried(null, null).facts();
    }

    /**
     * What was known when the next plan took the row over, without its doing so. The last request
     * until then counts as unanswered, since answers and corrections are often recorded later.
     */
    ActivityFacts beforeCarryingOver() {
        LocalDate over = goesOnFrom();
        Waiting waited =
                asked.reversed().stream()
                        .filter(day -> over != null && !day.isAfter(over))
                        .findFirst()
                        .map(day -> new Waiting("", day))
                        .orElse(null);
        return change().carried(null, null).waiting(waited).facts();
    }

    /**
     * The day to which the row is postponed, or the last one of the later term; null where the
     * promised day stands.
     */
    public @Nullable LocalDate postponedTo() {
        if (!postponed) {
            return null;
        }
        return agreedDay != null ? agreedDay : timeframe.end();
    }

    /** The term that was promised first. */
    public Timeframe promised() {
        return original == null ? timeframe : original;
    }

    /**
     * The day on which the closed row was held: its last occurrence up to the closing, or the day
     * of closing where none is recorded; null while the row is open.
     */
    public @Nullable LocalDate heldOn() {
        LocalDate closing = closedOn;
        if (closing == null) {
            return null;
        }
        return occurrences.reversed().stream()
                .filter(day -> !day.isAfter(closing))
                .findFirst()
                .orElse(closing);
    }

    /** Whether a result was published on or after the day on which the closed row was held. */
    public boolean covered() {
        LocalDate held = heldOn();
        return held != null && publications.stream().anyMatch(day -> !day.isBefore(held));
    }

    /** The first day on which the next plan goes on with the row, if one does. */
    public @Nullable LocalDate goesOnFrom() {
        return carriedFrom == null ? carriedOn : carriedFrom;
    }

    /**
     * Whether the next plan has the row on that day: until it begins the row is promised here, and
     * what took place by then was kept here.
     */
    public boolean carriedOver(LocalDate day) {
        LocalDate from = goesOnFrom();
        return from != null && !day.isBefore(from) && !keptBefore();
    }

    /** Whether the next plan had the row as soon as that was decided. */
    public boolean wentOnAtOnce() {
        return carriedOn != null && carriedOver(carriedOn);
    }

    /**
     * Whether a later plan was to go on with the row, and it took place before that: only what did
     * can be closed.
     */
    public boolean keptBefore() {
        LocalDate from = carriedFrom;
        return from != null
                && (closedOn != null || occurrences.stream().anyMatch(day -> day.isBefore(from)));
    }

    /**
     * Whether a row counts as due: what the next plan has since before its day came is promised
     * there, what it has since afterwards was promised here all the same.
     *
     * @param due the day on which it is due, null where none is known
     */
    public boolean dueBy(@Nullable LocalDate due, LocalDate asOf) {
        LocalDate from = carriedOver(asOf) ? goesOnFrom() : null;
        return cancelledOn == null
                && due != null
                && !due.isAfter(asOf)
                && (from == null || !due.isAfter(from));
    }

    /** Whether the activity happened at least once and the row is still open. */
    public boolean underway() {
        return closedOn == null && !occurrences.isEmpty();
    }

    /**
     * Whether it took place and a result of it is still to come: of permanent work none is, nor of
     * what the next plan has.
     */
    public boolean resultMissing(LocalDate asOf) {
        return underway()
                && cancelledOn == null
                && !carriedOver(asOf)
                && !timeframe.kind().permanent();
    }

    /** Whether there is a record that it took place at least once, whatever became of the row. */
    public boolean tookPlace() {
        return closedOn != null || !occurrences.isEmpty();
    }

    FactsChange change() {
        return new FactsChange(this);
    }

    private static List<LocalDate> with(List<LocalDate> days, LocalDate day) {
        List<LocalDate> more = new ArrayList<>(days);
        more.add(day);
        return more;
    }

    private static List<LocalDate> without(List<LocalDate> days, LocalDate day) {
        List<LocalDate> fewer = new ArrayList<>(days);
        fewer.remove(day);
        return fewer;
    }
}
