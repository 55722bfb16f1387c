package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Recommendation;
import kz.moldir.plan.write.activity.ActivityCommand.Correct;
import kz.moldir.plan.write.activity.CarriedOut.Taken;
import org.jspecify.annotations.Nullable;

/** What was decided at an occurrence whose day is put right. */
final class DecidedThen {

    private DecidedThen() {}

    /**
     * What was decided on the wrong day of an occurrence was decided on its right day; where it
     * cannot be, its day stays and the page points at it.
     *
     * @param corrected says whether the reason may be told, as an agency is told it
     */
    static List<ActivityEvent> onTheRightDay(
            ActivityState state, Occurrence wrong, LocalDate day, Correction corrected) {
        boolean told = corrected.withheld() == null;
        return then(state, wrong, day)
                .filter(decided -> movable(state, decided, told))
                .<ActivityEvent>map(
                        decided ->
                                new DecisionCorrected(
                                        state.id(),
                                        decided,
                                        corrected.reason(),
                                        CarryingOutDecisions.passedOn(state, decided.id()),
                                        taken(state, decided).inside(),
                                        taken(state, decided).wordedBy()))
                .toList();
    }

    /** What became of them; null where nothing was decided on a day that was put right. */
    static @Nullable DecisionsFollowed followed(
            ActivityState state, Correct asked, List<ActivityEvent> corrected) {
        Occurrence wrong =
                state.wrong(asked.kind(), asked.id()).orElse(null)
                                instanceof OccurrenceRecorded recorded
                        ? recorded.occurrence()
                        : null;
        LocalDate day =
                corrected.stream()
                        .filter(OccurrenceRecorded.class::isInstance)
                        .map(event -> ((OccurrenceRecorded) event).occurrence().date())
                        .findFirst()
                        .orElse(null);
        if (wrong == null || day == null) {
            return null;
        }
        List<Decided> all = then(state, wrong, day).toList();
        boolean told =
                corrected.stream()
                        .noneMatch(
                                event ->
                                        event instanceof RecordCorrected now
                                                && now.correction().withheld() != null);
        List<Decided> moved =
                all.stream().filter(decided -> movable(state, decided, told)).toList();
        int due = (int) all.stream().filter(DecidedThen::dueBefore).count();
        return all.isEmpty()
                ? null
                : new DecisionsFollowed(
                        moved.size(),
                        (int)
                                moved.stream()
                                        .filter(decided -> state.wasPassedOn(decided.id()))
                                        .count(),
                        due,
                        all.size() - moved.size() - due);
    }

    /** What was decided on the wrong day, on the right one. */
    private static Stream<Decided> then(ActivityState state, Occurrence wrong, LocalDate day) {
        CarriedOut kept = state.carriedOut();
        return day.equals(wrong.date()) || !kept.sittings().know(wrong.id())
                ? Stream.empty()
                : kept.decidedAt(kept.sittings().of(wrong.id()))
                        .filter(decided -> decided.on().equals(wrong.date()))
                        .map(decided -> decided.on(day));
    }

    private static boolean dueBefore(Decided right) {
        Recommendation asks = right.recommendation();
        return asks != null && asks.until() != null && asks.until().isBefore(right.on());
    }

    /**
     * Nobody has looked at its words: what was kept inside stays there, and what was not is not.
     */
    private static Taken taken(ActivityState state, Decided decided) {
        return Objects.requireNonNull(state.carriedOut().decisions().get(decided.id()));
    }

    private static boolean movable(ActivityState state, Decided right, boolean told) {
        Recommendation asks = right.recommendation();
        boolean restricted = state.restricted() != null;
        boolean passedOn = state.wasPassedOn(right.id());
        if (passedOn && !told) {
            return false;
        }
        if (asks == null) {
            return !(restricted && passedOn);
        }
        // An open row tells the agency of what is corrected, and what was kept inside was not meant
        // to be.
        return restricted != passedOn && state.untilHeld() == null && !dueBefore(right);
    }
}
