package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.state.ActivityFacts;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One activity as the public sees it. Plan, visits and reminders arrive in any order, so the
 * promise may still be missing; such a document is not shown.
 *
 * @param planId null until the promise is known, and where it turned out to be none
 * @param number 0 until the promise is known
 * @param facts from which the state of any day follows; the same fold as in plan-service
 * @param disclosure what plan-service tells before it is held: "open" tells everything
 * @param successor the row of a later plan that goes on with it, or null
 */
public record ActivityView(
        @BsonId String id,
        @Nullable String planId,
        int number,
        @Nullable Promise promise,
        @Nullable ActivityFacts facts,
        Outcome outcome,
        List<Visit> visits,
        List<HistoryEntry> history,
        String disclosure,
        @Nullable Successor successor) {

    private static final String OPEN = "open";
    private static final String RESTRICTED = "restricted";

    private static final Comparator<Visit> BY_DAY =
            Comparator.comparing(Visit::date).thenComparing(Visit::visitId);

    /** An activity of which nothing was heard yet. */
    public static ActivityView unknown(String id) {
        return new ActivityView(
                id, null, 0, null, null, Outcome.NONE, List.of(), List.of(), OPEN, null);
    }

    /**
     * An approved plan promises it.
     *
     * @param told what is told of it before it is held
     */
    public ActivityView planned(Promise made, String told) {
        ActivityFacts approved =
                ActivityFacts.planned(made.timeframe()).approved(made.approvedOn());
        ActivityFacts start =
                !told.equals(OPEN) && made.timeframe().kind() == TimeframeKind.EXACT_DAY
                        ? approved.dayWithheld()
                        : approved;
        return new ActivityView(
                id,
                made.planId(),
                made.number(),
                made,
                start,
                outcome,
                visits,
                history,
                told,
                successor);
    }

    /**
     * An amendment of the plan changed what is promised; a day stands within the amended term only.
     *
     * @param why the term is later, or null where that is not told or it is no move
     */
    public ActivityView amended(Promise now, @Nullable String why) {
        ActivityFacts folded = untold(known().termAmended(now.timeframe()));
        return with(now, folded, folded.agreedDay() == null ? outcome.termStands(why) : outcome);
    }

    /** What is promised had been entered wrongly. */
    public ActivityView putRight(Promise now) {
        return with(now, untold(known().timeframeChanged(now.timeframe())), outcome);
    }

    private ActivityView with(Promise now, ActivityFacts folded, Outcome became) {
        return new ActivityView(
                id, planId, number, now, folded, became, visits, history, disclosure, successor);
    }

    /** A day that the plan itself names is told no more than one that was agreed. */
    private ActivityFacts untold(ActivityFacts then) {
        return withheld() && then.timeframe().kind() == TimeframeKind.EXACT_DAY
                ? then.dayWithheld()
                : then;
    }

    /**
     * What is promised.
     *
     * @throws IllegalStateException when its planning never arrived
     */
    public Promise promised() {
        if (promise == null) {
            throw new IllegalStateException("an activity begins with its planning: " + id);
        }
        return promise;
    }

    /** A day was agreed. */
    public ActivityView dateAgreed(
            LocalDate day, @Nullable LocalTime time, @Nullable String place) {
        return with(known().dateAgreed(day), outcome.agreed(time, place));
    }

    /** It was moved to a later day; where neither hour nor place is told, the place stays. */
    public ActivityView postponed(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String place,
            String reason,
            @Nullable String reasonKk) {
        return with(known().postponedTo(day), outcome.moved(time, place, reason, reasonKk));
    }

    /** It was decided that it will not take place. */
    public ActivityView cancelled(LocalDate on, String reason, @Nullable String reasonKk) {
        return with(known().cancelled(on), outcome.cancelled(reason, reasonKk));
    }

    /** An amendment took it out of the plan; what became of it stays. */
    public ActivityView takenOut(TakenOut by) {
        return with(promised().out(by), known(), outcome);
    }

    /** It was entered by mistake beside the plan: it keeps its page and is counted nowhere. */
    public ActivityView withdrawn() {
        return new ActivityView(
                id, null, number, promise, facts, outcome, visits, history, disclosure, successor);
    }

    /** It happened once. */
    public ActivityView occurred(Occurrence once) {
        return with(known().occurred(once.date()), outcome.occurred(once));
    }

    /** The row was closed with a result. */
    public ActivityView closed(LocalDate on, String result, @Nullable String resultKk) {
        return with(known().closed(on), outcome.closed(result, resultKk));
    }

    /** A publication was recorded; only one about a result is a fact of the row. */
    public ActivityView covered(Publication publication) {
        ActivityFacts folded =
                publication.kind() == Publication.Kind.RESULT
                        ? known().published(publication.date())
                        : known();
        return with(folded, outcome.covered(publication));
    }

    /** A visit as it stands now. */
    public ActivityView visited(Visit visit) {
        List<Visit> all =
                Stream.concat(
                                visits.stream()
                                        .filter(each -> !each.visitId().equals(visit.visitId())),
                                Stream.of(visit))
                        .sorted(BY_DAY)
                        .toList();
        return new ActivityView(
                id, planId, number, promise, facts, outcome, all, history, disclosure, successor);
    }

    /** One visit, if it was heard of. */
    public Optional<Visit> visit(String visitId) {
        return visits.stream().filter(each -> each.visitId().equals(visitId)).findFirst();
    }

    /** The same with one more entry of its history. */
    public ActivityView remembering(HistoryEntry entry) {
        List<HistoryEntry> all = new ArrayList<>(history);
        all.add(entry);
        return new ActivityView(
                id,
                planId,
                number,
                promise,
                facts,
                outcome,
                visits,
                HistoryEntry.inOrder(all),
                disclosure,
                successor);
    }

    /** The day that was agreed or moved to last, or null while the plan's own term stands. */
    public @Nullable LocalDate agreedDay() {
        return facts == null ? null : facts.agreedDay();
    }

    /** Whether its day and place are not told, since it is not held yet. */
    public boolean withheld() {
        return !disclosure.equals(OPEN) && facts != null && facts.closedOn() == null;
    }

    /** Whether nobody may know yet what it is: no plan names it, and it is marked. */
    public boolean untold() {
        return promise != null && promise.outside() != null && withheld();
    }

    /** Whether what was said there is told to nobody. */
    boolean restricted() {
        return disclosure.equals(RESTRICTED);
    }

    /** What became of it, as far as it may be shown. */
    public Outcome shownOutcome() {
        return whole() ? outcome : Shown.outcome(this, outcome);
    }

    /** What was promised; of a row of which no words are told, not why it was taken out either. */
    public @Nullable Promise shownPromise() {
        TakenOut out = promise == null ? null : promise.takenOut();
        return promise == null || out == null || whole() ? promise : promise.out(out.untold());
    }

    /** The facts, as far as they may be shown. */
    public @Nullable ActivityFacts shownFacts() {
        return whole() || facts == null ? facts : Shown.facts(facts);
    }

    /** The history, as far as it may be shown. */
    public List<HistoryEntry> shownHistory() {
        return whole() ? history : history.stream().map(entry -> Shown.entry(this, entry)).toList();
    }

    /** The visits that may be shown: of a row that is not announced, those that are over. */
    public List<Visit> shownVisits() {
        return whole() ? visits : Shown.visits(visits);
    }

    private boolean whole() {
        return !withheld() && !restricted();
    }

    /** The same with other facts. */
    public ActivityView withFacts(ActivityFacts folded) {
        return with(folded, outcome);
    }

    /** Another day stands, or the plan's own term again. */
    public ActivityView standing(ActivityFacts folded) {
        return with(untold(folded), outcome);
    }

    /** The time and place that were agreed do not stand. */
    public ActivityView undated() {
        return with(known(), outcome.agreed(null, null));
    }

    /** The time and place of the day that stands. */
    public ActivityView dated(@Nullable LocalTime time, @Nullable String place) {
        return with(known(), outcome.agreed(time, place));
    }

    /** Why it was moved last, as far as that stands. */
    public ActivityView moved(@Nullable String why, @Nullable String whyKk) {
        return with(known(), outcome.moved(why, whyKk));
    }

    /** It was closed in error. */
    public ActivityView reopened() {
        return with(known(), outcome.reopened());
    }

    /** It was cancelled in error. */
    public ActivityView notCancelled() {
        return with(known(), outcome.notCancelled());
    }

    /** A document can be had by everybody. */
    public ActivityView published(PublishedDocument document) {
        return with(known(), outcome.published(document));
    }

    /** It cannot be had any more. */
    public ActivityView withoutDocument(String documentId) {
        return with(known(), outcome.withoutDocument(documentId));
    }

    /** Everybody can read what was decided, or what is right of it. */
    public ActivityView decided(PublicDecision decision) {
        return with(known(), outcome.decided(decision));
    }

    /** Nobody can read it any more, nor in the history, which says of which day it was. */
    public ActivityView withoutDecision(PublicDecision gone) {
        return new ActivityView(
                id,
                planId,
                number,
                promise,
                facts,
                outcome.withoutDecision(gone.id()),
                visits,
                history.stream()
                        .map(
                                entry ->
                                        gone.in(entry)
                                                ? entry.onlyWith(
                                                        Set.of(PublicDecision.ID, "decidedOn"))
                                                : entry)
                        .toList(),
                disclosure,
                successor);
    }

    /**
     * Nobody reads in the history any more what these changes, from the wrong to the right, say of
     * before.
     */
    public ActivityView concealing(List<HistoryEntry.Change> wrong) {
        return new ActivityView(
                id,
                planId,
                number,
                promise,
                facts,
                outcome,
                visits,
                Concealed.in(history, wrong),
                disclosure,
                successor);
    }

    /** An occurrence was recorded in error. */
    public ActivityView withoutOccurrence(String id, ActivityFacts folded) {
        return with(folded, outcome.withoutOccurrence(id));
    }

    /** A publication was recorded in error. */
    public ActivityView withoutPublication(String id, ActivityFacts folded) {
        return with(folded, outcome.withoutPublication(id));
    }

    /** What was withheld of an occurrence is told. */
    public ActivityView told(Occurrence once) {
        return with(known(), outcome.told(once));
    }

    /**
     * The next plan goes on with it by a decision of a day.
     *
     * @param from the first day of that, null where it is the day of the decision
     */
    public ActivityView carriedOver(LocalDate on, @Nullable LocalDate from, Successor next) {
        return succeeded(known().carriedIntoNextPlan(on, from), next);
    }

    /**
     * No later plan goes on with it, or not from that day.
     *
     * @param replaced whether the right day follows
     */
    public ActivityView notCarriedOver(boolean replaced) {
        return succeeded(known().withoutCarryingOver(), replaced ? successor : null);
    }

    private ActivityView succeeded(ActivityFacts folded, @Nullable Successor next) {
        return new ActivityView(
                id, planId, number, promise, folded, outcome, visits, history, disclosure, next);
    }

    /** It was decided what is told of it before it is held. */
    public ActivityView disclosed(String now) {
        return new ActivityView(
                id, planId, number, promise, facts, outcome, visits, history, now, successor);
    }

    /**
     * What is known of it.
     *
     * @throws IllegalStateException when its planning never arrived
     */
    public ActivityFacts known() {
        if (facts == null) {
            throw new IllegalStateException("an activity begins with its planning: " + id);
        }
        return facts;
    }

    private ActivityView with(ActivityFacts folded, Outcome now) {
        return new ActivityView(
                id, planId, number, promise, folded, now, visits, history, disclosure, successor);
    }
}
