package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
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
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.DecisionCorrected;
import kz.moldir.plan.events.CarryingOutEvent.DecisionPublished;
import kz.moldir.plan.events.CarryingOutEvent.DecisionTaken;
import kz.moldir.plan.events.CarryingOutEvent.DecisionUnpublished;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import kz.moldir.plan.events.CarryingOutEvent.WordAnswered;
import kz.moldir.plan.events.CarryingOutEvent.WordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.WordReceived;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.ReplanningEvent.ActivityAmended;
import kz.moldir.plan.events.ReplanningEvent.ActivityCarriedOver;
import kz.moldir.plan.events.ReplanningEvent.ActivityTakenOut;
import kz.moldir.plan.events.ReplanningEvent.OutsideWithdrawn;
import kz.moldir.plan.events.ReplanningEvent.StillWanted;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent;
import kz.moldir.plan.events.VisitFollowing;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.write.days.PlanDays;
import kz.moldir.plan.write.days.PlanDays.Kind;

/**
 * Every day that somebody types of an activity passes here, whichever command or correction brought
 * it: what is about to be stored is looked at, and a new kind of event has to say its days.
 */
final class TypedDays {

    private TypedDays() {}

    private record Typed(Kind kind, LocalDate day) {}

    /** Refuses the slip of a year; a day that stands already, as in what is put right, stays. */
    static void refuseSlips(ActivityState state, List<ActivityEvent> events) {
        boolean byHand = events.stream().anyMatch(RecordCorrected.class::isInstance);
        List<Typed> typed = events.stream().flatMap(event -> of(event, byHand)).toList();
        if (typed.isEmpty()) {
            return;
        }
        Set<LocalDate> standing =
                state.records().stream()
                        .flatMap(event -> of(event, false))
                        .map(Typed::day)
                        .collect(Collectors.toSet());
        int year = year(state);
        PlanDays days = days(state, year);
        typed.stream()
                .filter(
                        each ->
                                !standing.contains(each.day())
                                        && !days.may(each.kind(), each.day()))
                .findFirst()
                .ifPresent(
                        slip -> {
                            throw new Refused(ActivityRefusal.anotherYear(slip.day(), year));
                        });
    }

    private static int year(ActivityState state) {
        return state.all(ActivityPlanned.class)
                .findFirst()
                .map(ActivityPlanned::year)
                .orElseThrow();
    }

    /** What goes on from an earlier plan, or went on to a later one, has the years of both. */
    private static PlanDays days(ActivityState state, int year) {
        Row row = state.row();
        Continues earlier = row == null ? null : row.continues();
        LocalDate over = state.known().goesOnFrom();
        return new PlanDays(
                earlier == null ? year : Math.min(year, earlier.year()),
                over == null ? year + 1 : Math.max(year + 1, over.getYear()));
    }

    /** What a visit told is as it is, unless somebody puts it right. */
    private static Stream<Typed> of(ActivityEvent event, boolean byHand) {
        return switch (event) {
            case ActivityDateAgreed now -> done(now.date());
            case ActivityPostponed now -> done(now.date());
            case DatesProposed now -> now.days().stream().flatMap(day -> done(day.date()));
            case OccurrenceRecorded now when byHand || now.occurrence().visitId() == null ->
                    done(now.occurrence().date());
            case OccurrenceRecorded now -> given(now.occurrence().date());
            case ActivityCancelled now when now.amendment() == null -> done(now.on());
            case ActivityCancelled now -> given(now.on());
            case ActivityTakenOut now -> given(now.on());
            case ActivityCovered now -> done(now.publication().date());
            case ScheduleSet now -> now.slots().stream().map(Slot::date).flatMap(TypedDays::done);
            case SessionArranged now ->
                    Stream.ofNullable(now.session().materialsUntil()).flatMap(TypedDays::done);
            case SendingEvent now -> paper(now.sent().on());
            case AnswerReceived now -> paper(now.on());
            case MaterialsRecorded now -> paper(now.materials().on());
            case WordReceived now -> paper(now.word().on());
            case WordCorrected now -> paper(now.word().on());
            case WordAnswered now -> paper(now.answer().on());
            case DecisionTaken now -> paper(now.decided().on());
            case DecisionCorrected now -> paper(now.decided().on());
            // The day on which somebody recorded it, or no day at all.
            case ActivityClosed _,
                    DocumentAttached _,
                    DocumentPublished _,
                    DocumentDescribed _,
                    EntryWithdrawn _,
                    DecisionPublished _,
                    DecisionUnpublished _,
                    AttendanceRecorded _,
                    MinutesWritten _,
                    RecordCorrected _,
                    DisclosureChanged _,
                    StillWanted _,
                    VisitFollowing _,
                    OutsideWithdrawn _ ->
                    Stream.empty();
            // Days of the plan's own decisions.
            case ActivityPlanned _, ActivityAmended _, ActivityCarriedOver _ -> Stream.empty();
        };
    }

    private static Stream<Typed> done(LocalDate day) {
        return Stream.of(new Typed(Kind.DONE, day));
    }

    private static Stream<Typed> paper(LocalDate day) {
        return Stream.of(new Typed(Kind.PAPER, day));
    }

    private static Stream<Typed> given(LocalDate day) {
        return Stream.of(new Typed(Kind.GIVEN, day));
    }
}
