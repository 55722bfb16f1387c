package kz.moldir.monitoring.listening;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.monitoring.events.VisitEvent.NextRow;
import kz.moldir.monitoring.write.PlannedActivity;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an activity of the plan.
 *
 * @param term the day that the plan itself names, or null where it names none
 * @param date the day that stands, or null while there is none
 * @param visit that follows the plan, once there is a day
 * @param left the visit that was left when its day was taken away, or it was cancelled, or null
 * @param since the sequence of what left it; what came before says nothing of the present visit
 * @param made whether that visit took place, or may have by the time its activity was carried over;
 *     then it is neither left nor made again
 * @param mark what is told of it before it is held, or null where everything is
 * @param held whether it was closed with a result
 * @param outside true where it is no row of the plan
 * @param goingOn where it goes on, or null
 * @param occurred when it took place
 */
public record KnownActivity(
        @BsonId String id,
        int number,
        LocalizedText title,
        boolean monitoring,
        List<String> kinds,
        List<String> commissions,
        LocalDate approvedOn,
        @Nullable LocalDate term,
        @Nullable LocalDate date,
        boolean cancelled,
        String visit,
        @Nullable String left,
        long since,
        boolean made,
        @Nullable String mark,
        boolean held,
        @Nullable Boolean outside,
        @Nullable GoingOn goingOn,
        List<Occurred> occurred) {

    /**
     * One time that it took place.
     *
     * @param wrong whether the next one that is told stands in its place
     */
    public record Occurred(String id, LocalDate date, boolean wrong) {

        Occurred found(String wrongOne) {
            return id.equals(wrongOne) ? new Occurred(id, date, true) : this;
        }
    }

    /**
     * The row of a later plan that goes on with an activity.
     *
     * @param from the first day on which that plan has it
     * @param atOnce true of an event of before, which ended it here whatever had taken place
     */
    public record GoingOn(LocalDate from, NextRow row, boolean atOnce) {

        /** Whether that plan has it on a day. */
        boolean by(LocalDate day) {
            return !day.isBefore(from);
        }
    }

    /**
     * What is known after one more event.
     *
     * @throws IllegalStateException when the planning never arrived
     */
    static KnownActivity after(@Nullable KnownActivity before, PlanEventV1 event, long sequence) {
        if (event instanceof ActivityPlannedV1 planned) {
            return of(planned);
        }
        if (before == null) {
            throw new IllegalStateException("an activity begins with its planning");
        }
        return switch (event) {
            case ActivityPlannedV1 again -> before;
            case ActivityAmendedV1 now -> before.amended(now, sequence);
            case ActivityDateAgreedV1 now -> before.dated(now.date(), sequence);
            case ActivityPostponedV1 now -> before.dated(now.date(), sequence);
            case DayTakenBackV1 now -> before.byTerm(sequence);
            case ActivityCancelledV1 now -> before.with(before.date, true);
            case ActivityCarriedOverV1 now -> before.carriedOver(now, sequence);
            case CancellationTakenBackV1 now -> before.with(before.date, false).anew(sequence);
            case CarryingOverTakenBackV1 now ->
                    before.goneAtOnce()
                            ? before.goingOn(null).anew(sequence)
                            : before.goingOn(null);
            case VisitMadeV1 now -> before.occurred(now, sequence).made(now.visitId());
            case OccurrenceTakenBackV1 now -> before.withoutOccurrence(now, sequence);
            case ActivityClosedV1 now -> before.closed(now.held());
            case DisclosureV1 now -> before.disclosed(now, sequence);
            case RecommendationDecidedV1 now -> before;
            case RecommendationCorrectedV1 now -> before;
            case RecommendationWithdrawnV1 now -> before;
        };
    }

    private static KnownActivity of(ActivityPlannedV1 planned) {
        return new KnownActivity(
                planned.activityId(),
                planned.number(),
                planned.title(),
                planned.monitoring(),
                planned.kinds(),
                planned.responsible().commissions(),
                planned.approvedOn(),
                planned.timeframe().day(),
                planned.day(),
                false,
                PlanEvents.visitOf(planned.activityId()),
                null,
                -1,
                false,
                planned.disclosure(),
                false,
                planned.outside(),
                null,
                List.of());
    }

    /** Of a marked activity no day is known before it is held, whatever the plan names. */
    private boolean silent() {
        return mark != null && !held;
    }

    /** The day that a closing told of a marked activity is not told once it is taken back. */
    private KnownActivity closed(boolean counts) {
        return with(counts || mark == null ? date : null, cancelled, mark, counts);
    }

    /** A day that is told no more leaves its visit; one that is told is followed. */
    private KnownActivity disclosed(DisclosureV1 now, long sequence) {
        if (now.told()) {
            LocalDate day = now.date();
            return goneOn(with(day == null ? term : day, cancelled, now.mark(), held), sequence);
        }
        KnownActivity silent = with(null, cancelled, now.mark(), held);
        return leavesAVisit() ? silent.leaving(sequence) : silent;
    }

    private KnownActivity dated(@Nullable LocalDate day, long sequence) {
        return goneOn(with(day, cancelled), sequence);
    }

    /** What the later plan has on its day by now, and had not before, leaves its visit. */
    private KnownActivity goneOn(KnownActivity then, long sequence) {
        return leavesAVisit() && then.dayIsTheNextPlans() && !dayIsTheNextPlans()
                ? then.leaving(sequence)
                : then;
    }

    /** Whether the later plan has it on the day that stands here. */
    boolean dayIsTheNextPlans() {
        return date != null && !goneAtOnce() && goneOn(date);
    }

    private boolean goneOn(LocalDate day) {
        return goingOn != null && goingOn.by(day) && !kept();
    }

    /** Whether a later plan was to go on with it, and it took place before that. */
    boolean kept() {
        GoingOn later = goingOn;
        return later != null
                && !later.atOnce()
                && (held || occurred.stream().anyMatch(each -> !later.by(each.date())));
    }

    private boolean goneAtOnce() {
        return goingOn != null && goingOn.atOnce();
    }

    /** Whether nothing comes of it in its plan, whatever the day. */
    private boolean gone() {
        return cancelled || goneAtOnce();
    }

    /**
     * Until its day comes nothing changes but what would take place later. Of what an event of
     * before had ended, the visit was cancelled: another takes its place.
     */
    private KnownActivity carriedOver(ActivityCarriedOverV1 now, long sequence) {
        if (now.from() == null) {
            KnownActivity over = goingOn(new GoingOn(now.on(), now.next(), true));
            return now.keeps(date) && !gone() ? over.following(visit, left, since, true) : over;
        }
        KnownActivity then = goingOn(new GoingOn(now.from(), now.next(), false));
        return goneAtOnce() ? then.anew(sequence) : goneOn(then, sequence);
    }

    private KnownActivity occurred(VisitMadeV1 now, long sequence) {
        Stream<Occurred> before = occurred.stream().filter(each -> !each.wrong());
        Occurred another = new Occurred(now.occurrenceId(), now.date(), false);
        return goneOn(occurred(Stream.concat(before, Stream.of(another))), sequence);
    }

    /** What was kept for it goes on with the later plan after all, unless another is right. */
    private KnownActivity withoutOccurrence(OccurrenceTakenBackV1 now, long sequence) {
        String id = now.occurrenceId();
        return now.replaced()
                ? occurred(occurred.stream().map(each -> each.found(id)))
                : goneOn(
                        occurred(occurred.stream().filter(each -> !each.id().equals(id))),
                        sequence);
    }

    /** The visit that there was is cancelled; another takes its place. */
    private KnownActivity anew(long sequence) {
        return leavesAVisit() ? leaving(sequence) : this;
    }

    private boolean leavesAVisit() {
        return monitoring && date != null && !held && !made;
    }

    /** Without the day that was agreed the plan's own stands; where it names none, none does. */
    private KnownActivity byTerm(long sequence) {
        LocalDate named = silent() ? null : term;
        KnownActivity then = with(named, cancelled);
        return named == null && leavesAVisit() ? then.leaving(sequence) : goneOn(then, sequence);
    }

    private KnownActivity leaving(long sequence) {
        return following(
                CommandIds.derived(id, "visit", String.valueOf(sequence)), visit, sequence, false);
    }

    /** Also where it was left before this was heard of: then it is followed again. */
    private KnownActivity made(@Nullable String visitId) {
        return visitId != null && (visitId.equals(visit) || visitId.equals(left))
                ? following(visitId, null, since, true)
                : this;
    }

    private KnownActivity following(
            String present, @Nullable String former, long from, boolean tookPlace) {
        return new KnownActivity(
                id,
                number,
                title,
                monitoring,
                kinds,
                commissions,
                approvedOn,
                term,
                date,
                cancelled,
                present,
                former,
                from,
                tookPlace,
                mark,
                held,
                outside,
                goingOn,
                occurred);
    }

    /** A day that was agreed or moved stands, where the amendment does not say otherwise. */
    private KnownActivity amended(ActivityAmendedV1 now, long sequence) {
        LocalDate named = silent() ? null : now.day();
        LocalDate stands = now.standing() == null ? agreed() : now.standing().date();
        LocalDate day = stands == null ? named : stands;
        boolean visited = ActivityPlannedV1.monitoring(now.kinds());
        boolean leaves = monitoring && date != null && !(visited && day != null);
        KnownActivity then =
                new KnownActivity(
                        id,
                        now.number(),
                        now.title(),
                        visited,
                        now.kinds(),
                        now.responsible().commissions(),
                        approvedOn,
                        now.day(),
                        day,
                        cancelled,
                        visit,
                        left,
                        since,
                        made,
                        mark,
                        held,
                        outside,
                        goingOn,
                        occurred);
        return leaves ? then.leaving(sequence) : goneOn(then, sequence);
    }

    /** The day that the plan did not name itself. */
    private @Nullable LocalDate agreed() {
        return date == null || date.equals(term) ? null : date;
    }

    private KnownActivity goingOn(@Nullable GoingOn now) {
        return new KnownActivity(
                id,
                number,
                title,
                monitoring,
                kinds,
                commissions,
                approvedOn,
                term,
                date,
                cancelled,
                visit,
                left,
                since,
                made,
                mark,
                held,
                outside,
                now,
                occurred);
    }

    private KnownActivity occurred(Stream<Occurred> now) {
        return new KnownActivity(
                id,
                number,
                title,
                monitoring,
                kinds,
                commissions,
                approvedOn,
                term,
                date,
                cancelled,
                visit,
                left,
                since,
                made,
                mark,
                held,
                outside,
                goingOn,
                now.toList());
    }

    private KnownActivity with(@Nullable LocalDate day, boolean withdrawn) {
        return with(day, withdrawn, mark, held);
    }

    private KnownActivity with(
            @Nullable LocalDate day, boolean withdrawn, @Nullable String told, boolean closed) {
        return new KnownActivity(
                id,
                number,
                title,
                monitoring,
                kinds,
                commissions,
                approvedOn,
                term,
                day,
                withdrawn,
                visit,
                left,
                since,
                made,
                told,
                closed,
                outside,
                goingOn,
                occurred);
    }

    /** Whether nothing more comes of it in its plan on a day. */
    boolean over(LocalDate day) {
        return gone() || held || goneOn(day);
    }

    /** Its mark while something of it is kept inside: of a restricted one also once it is held. */
    public @Nullable String markNow() {
        return held && !DisclosureV1.RESTRICTED.equals(mark) ? null : mark;
    }

    PlannedActivity planned() {
        return new PlannedActivity(
                id,
                number,
                title,
                monitoring,
                gone(),
                outside,
                goingOn == null || goingOn.atOnce() || kept() ? null : goingOn.from(),
                goingOn == null || cancelled || kept() ? null : goingOn.row());
    }
}
