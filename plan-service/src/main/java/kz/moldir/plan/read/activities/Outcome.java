package kz.moldir.plan.read.activities;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.council.Misdated;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPlanned;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PutRight;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.Next;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.Sent;
import kz.moldir.plan.events.VisitFollowing;
import org.jspecify.annotations.Nullable;

/**
 * What became of an activity, as far as words and lists tell it.
 *
 * @param days that were agreed or moved to and not found wrong since, the last one stands; one
 *     without a date says that the plan's own term stands again
 * @param cancellation reason and decision, or null
 * @param result with which the row was closed
 * @param proposed days that wait for a commission to choose
 * @param requests the log of requests and letters, oldest first
 * @param offered days that any of them proposed
 * @param decided what somebody decided to tell of it, whatever its closing told
 * @param next the row of a later plan that it was carried over into
 * @param resultKk the result once more in Kazakh; null where it was typed once
 * @param takenOut that an amendment took the row out, or null
 * @param explained why amendments changed the row
 */
public record Outcome(
        List<SetDay> days,
        @Nullable Cancellation cancellation,
        @Nullable String result,
        List<Occurrence> occurrences,
        List<Publication> publications,
        List<ProposedDay> proposed,
        List<Asked> requests,
        List<Offered> offered,
        Disclosure disclosure,
        Disclosure decided,
        @Nullable Next next,
        @Nullable String resultKk,
        @Nullable TakenOut takenOut,
        Explained explained) {

    /** Nothing yet. */
    static Outcome begin(Disclosure told) {
        return new Outcome(
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                told,
                told,
                null,
                null,
                null,
                Explained.NONE);
    }

    /** Whether it is only out since what became of it was taken back: it may be closed again. */
    public boolean mayBeClosedAgain() {
        return takenOut != null && takenOut.mayBeClosedAgain(cancellation);
    }

    /** Whether the press reads all of it: what was said at a restricted row is told to nobody. */
    public boolean toldToPress() {
        return disclosure.tells(result != null);
    }

    /**
     * A day that was agreed, or moved to for a reason; none where an amendment named a term.
     *
     * @param withheld true where that amendment's reason is not told outside; else null
     */
    public record SetDay(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String place,
            @Nullable String reason,
            @Nullable String reasonKk,
            @Nullable Boolean withheld) {}

    /**
     * Why it will not take place, and whose decision that is.
     *
     * @param withdrawn true where it was entered by mistake and is counted nowhere
     * @param amendment true where an amendment of the plan took it out
     */
    public record Cancellation(
            String reason,
            @Nullable String decision,
            @Nullable Boolean withdrawn,
            @Nullable Boolean amendment,
            @Nullable String reasonKk) {

        /** Whether it can be put right here. */
        public boolean correctable() {
            return withdrawn == null && amendment == null;
        }
    }

    /**
     * After one more event.
     *
     * @param facts of then, which know from when a later plan has the activity
     */
    Outcome after(ActivityEvent event, ActivityFacts facts) {
        return switch (event) {
            case ActivityPlanned now -> out(takenOut, explained.after(now));
            case ActivityDateAgreed now ->
                    set(
                            new SetDay(now.date(), now.time(), now.place(), null, null, null),
                            now.date(),
                            now.putRight());
            case ActivityPostponed now ->
                    set(
                            new SetDay(
                                    now.date(),
                                    now.time(),
                                    now.placeStays() ? place() : now.place(),
                                    now.reason(),
                                    now.reasonKk(),
                                    null),
                            now.date(),
                            now.putRight());
            case DatesProposed now ->
                    asking(days, now.days(), requests, Offered.with(offered, now, days.size()));
            case ActivityCancelled now ->
                    with(
                                    new Cancellation(
                                            now.reason(),
                                            now.decision(),
                                            null,
                                            now.amendment(),
                                            now.reasonKk()),
                                    result,
                                    resultKk)
                            .out(TakenOut.of(now, takenOut), explained.after(now));
            case ReplanningEvent.ActivityTakenOut now ->
                    out(TakenOut.of(now, result != null ? true : null), explained.after(now));
            case OutsideWithdrawn now ->
                    with(new Cancellation(now.reason(), null, true, null, null), result, resultKk);
            case ActivityClosed now -> with(cancellation, now.result(), now.resultKk());
            case OccurrenceRecorded now -> withOccurrences(plus(occurrences, now.occurrence()));
            case ActivityCovered now -> withPublications(plus(publications, now.publication()));
            case SendingEvent now -> sent(now, Offered.after(offered, now), facts);
            case AnswerReceived now ->
                    withRequests(
                            RequestLog.answered(
                                    requests, now.requestId(), now.on(), now.summary()));
            case RecordCorrected now -> corrected(now.correction());
            case ActivityEvent.CarryingOut now -> this;
            case ReplanningEvent.StillWanted now -> this;
            case VisitFollowing now -> this;
            case DisclosureChanged now -> told(now.disclosure(), now.decided(decided), next);
            case ActivityAmended now ->
                    told(disclosure, now.decided(decided), next)
                            .out(takenOut, explained.after(now));
            case ActivityCarriedOver now -> told(disclosure, decided, now.next());
        };
    }

    /** The same, where the day of a decision was put right since. */
    Outcome dated(List<Misdated> misdated) {
        return takenOut == null ? this : out(takenOut.dated(misdated), explained);
    }

    private Outcome out(@Nullable TakenOut of, Explained why) {
        return new Outcome(
                days,
                cancellation,
                result,
                occurrences,
                publications,
                proposed,
                requests,
                offered,
                disclosure,
                decided,
                next,
                resultKk,
                of,
                why);
    }

    /** An amendment named another term, and no day of before stands. */
    Outcome termStands(@Nullable String reason, @Nullable Boolean withheld) {
        return withDays(plus(days, new SetDay(null, null, null, reason, null, withheld)), proposed);
    }

    /** A day answers what was proposed before it, not what was since: one put right neither. */
    private Outcome set(SetDay day, LocalDate date, @Nullable PutRight putRight) {
        return asking(
                plus(days, day),
                putRight == null ? List.of() : proposed,
                RequestLog.agreed(requests, offered, date, days.size()),
                offered);
    }

    private @Nullable Boolean gone(ActivityFacts facts, LocalDate day) {
        return (cancellation != null || facts.wentOnAtOnce() || facts.carriedOver(day))
                ? true
                : null;
    }

    private Outcome corrected(Correction wrong) {
        String id = wrong.id();
        return switch (wrong.kind()) {
            case DATE -> days.isEmpty() ? this : withoutLastDay(wrong.replaced());
            case OCCURRENCE -> withOccurrences(without(occurrences, each -> each.id().equals(id)));
            case CLOSING -> with(cancellation, null, null);
            case PUBLICATION ->
                    withPublications(without(publications, each -> each.id().equals(id)));
            case CANCELLATION -> with(null, result, resultKk);
            case REQUEST -> withoutRequest(id, wrong.replaced());
            case ANSWER -> withRequests(RequestLog.answered(requests, id, null, null));
            case CARRYING_OVER -> told(disclosure, decided, null);
            case ROW_REASON -> out(Explained.right(takenOut, wrong), explained.right(wrong));
        };
    }

    /** Agreed with the day that stands, or null. */
    public @Nullable LocalTime time() {
        return days.isEmpty() ? null : days.getLast().time();
    }

    /** Agreed with the day that stands, or null. */
    public @Nullable String place() {
        return days.isEmpty() ? null : days.getLast().place();
    }

    /** Of the cancellation, else of the last move. */
    public @Nullable String reason() {
        return cancellation != null
                ? cancellation.reason()
                : lastMove().map(SetDay::reason).orElse(null);
    }

    /** The same once more in Kazakh. */
    public @Nullable String reasonKk() {
        return cancellation != null
                ? cancellation.reasonKk()
                : lastMove().map(SetDay::reasonKk).orElse(null);
    }

    /** True where that is an amendment's which is not told outside; else null. */
    @Nullable Boolean reasonWithheld() {
        if (cancellation == null) {
            return lastMove().map(SetDay::withheld).orElse(null);
        }
        return (cancellation.amendment() == null || takenOut == null) ? null : takenOut.withheld();
    }

    private Optional<SetDay> lastMove() {
        return days.reversed().stream().filter(day -> day.reason() != null).findFirst();
    }

    /** What was proposed since a wrong day was not answered by the right one either. */
    private Outcome withoutLastDay(boolean replaced) {
        int left = days.size() - 1;
        List<SetDay> stand = days.subList(0, left);
        return asking(
                stand,
                proposed,
                RequestLog.without(requests, days.getLast().date(), stand, offered),
                replaced ? offered : Offered.withoutDay(offered, left));
    }

    private Outcome withDays(List<SetDay> set, List<ProposedDay> toChoose) {
        return asking(set, toChoose, requests, offered);
    }

    private Outcome asking(
            List<SetDay> set, List<ProposedDay> toChoose, List<Asked> asked, List<Offered> offers) {
        return new Outcome(
                List.copyOf(set),
                cancellation,
                result,
                occurrences,
                publications,
                toChoose,
                asked,
                offers,
                disclosure,
                decided,
                next,
                resultKk,
                takenOut,
                explained);
    }

    private Outcome with(
            @Nullable Cancellation cancelled,
            @Nullable String closedWith,
            @Nullable String closedWithKk) {
        return new Outcome(
                days,
                cancelled,
                closedWith,
                occurrences,
                publications,
                proposed,
                requests,
                offered,
                disclosure,
                decided,
                next,
                closedWithKk,
                takenOut,
                explained);
    }

    private Outcome told(Disclosure told, Disclosure wanted, @Nullable Next goesOn) {
        return new Outcome(
                days,
                cancellation,
                result,
                occurrences,
                publications,
                proposed,
                requests,
                offered,
                told,
                wanted,
                goesOn,
                resultKk,
                takenOut,
                explained);
    }

    private Outcome withOccurrences(List<Occurrence> happened) {
        return recorded(happened, publications);
    }

    private Outcome withPublications(List<Publication> published) {
        return recorded(occurrences, published);
    }

    private Outcome recorded(List<Occurrence> happened, List<Publication> published) {
        return new Outcome(
                days,
                cancellation,
                result,
                happened,
                published,
                proposed,
                requests,
                offered,
                disclosure,
                decided,
                next,
                resultKk,
                takenOut,
                explained);
    }

    /** What is put right after more was recorded keeps the day that had answered it. */
    private Outcome sent(SendingEvent now, List<Offered> offers, ActivityFacts facts) {
        Sent sent = now.sent();
        LocalDate agreed = now.putRight() == null ? null : Offered.answer(offers, sent.id(), days);
        return asking(
                days,
                proposed,
                RequestLog.sent(requests, sent, gone(facts, sent.on()), agreed),
                offers);
    }

    /** Days are proposed to somebody: once nobody is asked any more they are not to be chosen. */
    private Outcome withoutRequest(String id, boolean replaced) {
        if (replaced && RequestLog.hasAnswer(requests, id)) {
            return this;
        }
        Outcome left =
                asking(
                        days,
                        proposed,
                        RequestLog.without(requests, id),
                        Offered.without(offered, id, replaced));
        boolean asks = replaced || left.requests.stream().anyMatch(each -> each.awaited(false));
        return asks ? left : left.withDays(days, List.of());
    }

    private Outcome withRequests(List<Asked> asked) {
        return asking(days, proposed, asked, offered);
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> without(List<T> some, Predicate<T> wrong) {
        return some.stream().filter(wrong.negate()).toList();
    }
}
