package kz.moldir.plan.write.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.CarryingOutEvent;
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
import kz.moldir.plan.events.Sitting;
import kz.moldir.plan.events.Sittings;
import kz.moldir.plan.events.recorded.Decided;
import kz.moldir.plan.events.recorded.Entry;
import kz.moldir.plan.events.recorded.Materials;
import kz.moldir.plan.write.activity.CarriedOut.Taken;
import kz.moldir.plan.write.activity.CarryingCommand.CarryOut;
import org.jspecify.annotations.Nullable;

/** What may be recorded around the carrying out; papers are kept of cancelled activities too. */
final class CarryingOutDecisions {

    private CarryingOutDecisions() {}

    static List<ActivityEvent> decided(ActivityState state, CarryOut asked) {
        return switch (asked.done()) {
            case DocumentAttached done -> once(state, Entry.DOCUMENT, done);
            case DocumentPublished done -> Filed.published(state, done);
            case DocumentDescribed done -> Filed.described(state, done);
            case EntryWithdrawn done -> withdrawn(state, done);
            case SessionArranged done -> arranged(state, done);
            case MaterialsRecorded done -> materials(state, asked, done);
            case WordReceived done -> {
                sitting(state, done.occurrence());
                happened(done.word().on(), asked, done);
                yield once(state, Entry.WORD, done);
            }
            case WordCorrected done -> Worded.corrected(state, asked, done);
            case WordAnswered done -> Worded.answered(state, asked, done);
            case AttendanceRecorded done -> Attended.decided(state, asked, done);
            case MinutesWritten done -> written(state, asked, done);
            case DecisionTaken done -> {
                Sitting sitting = sitting(state, done.occurrence());
                going(state, done);
                askBeforeItsDay(state, sitting, asked);
                happened(done.decided().on(), asked, done);
                refuseToPassOnEarly(state, done.decided());
                Decided decided = Votings.settled(null, done.decided(), asked.chairDecides());
                Votings.refuse(null, decided, Optional.of(sitting), asked);
                yield once(
                        state,
                        Entry.DECISION,
                        new DecisionTaken(
                                done.activityId(), decided, state.restricted(), done.occurrence()));
            }
            case DecisionCorrected done -> corrected(state, asked, done);
            case DecisionPublished _, DecisionUnpublished _ ->
                    throw new IllegalArgumentException("has a command of its own: " + asked.done());
            case ScheduleSet done ->
                    instead(
                            state.last(ScheduleSet.class)
                                    .map(ScheduleSet::slots)
                                    .filter(before -> !before.isEmpty()),
                            done.slots(),
                            done.reason(),
                            () -> going(state, done));
        };
    }

    /** Passing a recommendation on would tell of what is not announced before it is held. */
    private static void refuseToPassOnEarly(ActivityState state, Decided decided) {
        if (decided.recommendation() != null && state.untilHeld() != null) {
            throw new Refused(CarryingOutRefusal.notPassedOnYet());
        }
    }

    private static List<ActivityEvent> corrected(
            ActivityState state, CarryOut asked, DecisionCorrected done) {
        String id = done.decided().id();
        known(state, Entry.DECISION, id);
        Taken stands = Objects.requireNonNull(state.carriedOut().decisions().get(id));
        Decided before = stands.decided();
        Decided right =
                Votings.settled(
                        before,
                        asked.undated() ? done.decided().on(before.on()) : done.decided(),
                        asked.chairDecides());
        happened(right.on(), asked, done);
        // Also the same words: somebody has looked at them and lets them out.
        boolean letOut = stands.inside() != null && state.restricted() == null;
        if (before.equals(right) && !letOut) {
            return List.of();
        }
        refuseToPassOnEarly(state, right);
        Votings.refuse(before, right, state.carriedOut().sittingOf(id), asked);
        Boolean passedOn = passedOn(state, right.id());
        boolean unchanged = !letOut && before.asksAs(right);
        return List.of(
                new DecisionCorrected(
                        done.activityId(),
                        right,
                        done.reason(),
                        (passedOn != null && unchanged) ? Boolean.FALSE : passedOn,
                        state.restricted(),
                        stands.wordedBy()));
    }

    /**
     * True where an agency was asked for it at any time. Who was asked has to be told what is
     * right, which is not told of a row that is restricted by now.
     */
    static @Nullable Boolean passedOn(ActivityState state, String id) {
        if (!state.wasPassedOn(id)) {
            return null;
        }
        if (state.restricted() != null) {
            throw new Refused(CarryingOutRefusal.passedOn());
        }
        return true;
    }

    private static @Nullable Boolean told(ActivityState state, EntryWithdrawn done) {
        return switch (done.entry()) {
            case DOCUMENT -> Filed.open(state, done.id());
            case DECISION -> passedOn(state, done.id());
            default -> null;
        };
    }

    private static List<ActivityEvent> withdrawn(ActivityState state, EntryWithdrawn done) {
        switch (done.entry()) {
            case MINUTES -> refuseUnlessWritten(sitting(state, done.id()));
            case SESSION, MATERIALS, ATTENDANCE -> {
                return TakenBackAtOnce.ofAnOccurrence(state, sitting(state, done.id()), done);
            }
            case SCHEDULE -> {
                return TakenBackAtOnce.schedule(state, done);
            }
            case ANSWER -> Worded.answerStands(state, done.id());
            case DOCUMENT, WORD, DECISION -> known(state, done.entry(), done.id());
        }
        return List.of(
                new EntryWithdrawn(
                        done.activityId(),
                        done.entry(),
                        done.id(),
                        done.on(),
                        done.reason(),
                        told(state, done)));
    }

    /** They name the occurrence whose they are, since others wait for them. */
    private static List<ActivityEvent> written(
            ActivityState state, CarryOut asked, MinutesWritten done) {
        Sitting sitting = sitting(state, done.occurrence());
        if (sitting.minutes() == null) {
            askBeforeItsDay(state, sitting, asked);
        }
        return instead(
                Optional.ofNullable(sitting.minutes()),
                done.minutes(),
                done.reason(),
                () ->
                        going(
                                state,
                                new MinutesWritten(
                                        done.activityId(),
                                        done.minutes(),
                                        done.reason(),
                                        sitting.occurrence())));
    }

    /** Who was there and what was said and decided is known afterwards; a draft may be kept. */
    static void askBeforeItsDay(ActivityState state, Sitting sitting, CarryOut asked) {
        ActivityFacts facts = state.known();
        LocalDate day = facts.agreedDay() == null ? facts.timeframe().start() : facts.agreedDay();
        if (sitting.date() == null && day != null && day.isAfter(asked.today())) {
            Votings.ask(CarryingOutRefusal.stillToCome(day), asked.sure());
        }
    }

    private static void refuseUnlessWritten(Sitting sitting) {
        if (sitting.minutes() == null) {
            throw new Refused(CarryingOutRefusal.unknown());
        }
    }

    private static List<ActivityEvent> arranged(ActivityState state, SessionArranged done) {
        Sitting sitting = sitting(state, done.occurrence());
        if (sitting.session() == null && done.session().empty()) {
            throw new Refused(CarryingOutRefusal.nothingArranged());
        }
        SessionArranged placed =
                new SessionArranged(
                        done.activityId(),
                        done.session().of(place(state, done.occurrence())),
                        done.reason(),
                        done.occurrence());
        return instead(
                Optional.ofNullable(sitting.session()),
                placed.session(),
                placed.reason(),
                () -> going(state, placed));
    }

    private static @Nullable String place(ActivityState state, @Nullable String occurrence) {
        return state.all(OccurrenceRecorded.class)
                .map(OccurrenceRecorded::occurrence)
                .filter(held -> held.id().equals(occurrence))
                .findFirst()
                .map(Occurrence::place)
                .orElseGet(state::place);
    }

    /** Which of several occurrences is meant has to be said. */
    static Sitting sitting(ActivityState state, @Nullable String occurrence) {
        Sittings sittings = state.sittings();
        if (occurrence == null && sittings.held().size() > 1) {
            throw new Refused(CarryingOutRefusal.which());
        }
        if (occurrence != null && !sittings.know(occurrence)) {
            throw new Refused(CarryingOutRefusal.noOccurrence());
        }
        return sittings.of(occurrence);
    }

    private static List<ActivityEvent> materials(
            ActivityState state, CarryOut asked, MaterialsRecorded done) {
        Optional<Materials> before =
                Optional.ofNullable(sitting(state, done.occurrence()).materials())
                        .filter(known -> known.received() || !came(done));
        Materials materials =
                before.filter(known -> asked.undated())
                        .map(known -> done.materials().on(known.on()))
                        .orElse(done.materials());
        return instead(
                before,
                materials,
                done.reason(),
                () ->
                        happened(
                                materials.on(),
                                asked,
                                new MaterialsRecorded(
                                        done.activityId(),
                                        materials,
                                        done.reason(),
                                        done.occurrence())));
    }

    /** What had not come and has come now was not recorded wrongly. */
    private static boolean came(MaterialsRecorded done) {
        return done.materials().received();
    }

    /** What was recorded before is put right for a reason; the same again is nothing new. */
    static <T> List<ActivityEvent> instead(
            Optional<T> before,
            T now,
            @Nullable String reason,
            Supplier<List<ActivityEvent>> recorded) {
        if (before.filter(now::equals).isPresent()) {
            return List.of();
        }
        if (before.isPresent() && reason == null) {
            throw new Refused(CarryingOutRefusal.noReason());
        }
        return recorded.get();
    }

    static List<ActivityEvent> going(ActivityState state, CarryingOutEvent done) {
        LocalDate cancelledOn = state.known().cancelledOn();
        if (cancelledOn != null) {
            throw new Refused(ActivityRefusal.cancelled(cancelledOn));
        }
        return List.of(done);
    }

    static List<ActivityEvent> happened(LocalDate on, CarryOut asked, CarryingOutEvent done) {
        if (on.isAfter(asked.today())) {
            throw new Refused(ActivityRefusal.inFuture(on));
        }
        return List.of(done);
    }

    private static List<ActivityEvent> once(
            ActivityState state, Entry entry, CarryingOutEvent done) {
        return entries(state, entry).anyMatch(id(done)::equals) ? List.of() : List.of(done);
    }

    static CarryingOutEvent known(ActivityState state, Entry entry, String id) {
        boolean gone =
                state.all(EntryWithdrawn.class)
                        .anyMatch(done -> done.entry() == entry && done.id().equals(id));
        return state.all(type(entry))
                .map(CarryingOutEvent.class::cast)
                .filter(done -> !gone && id(done).equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(CarryingOutRefusal.unknown()));
    }

    private static Stream<String> entries(ActivityState state, Entry entry) {
        return state.all(type(entry))
                .map(CarryingOutEvent.class::cast)
                .map(CarryingOutDecisions::id);
    }

    private static Class<? extends ActivityEvent> type(Entry entry) {
        return switch (entry) {
            case DOCUMENT -> DocumentAttached.class;
            case WORD -> WordReceived.class;
            case ANSWER -> WordAnswered.class;
            case DECISION -> DecisionTaken.class;
            case MINUTES -> MinutesWritten.class;
            case SESSION -> SessionArranged.class;
            case MATERIALS -> MaterialsRecorded.class;
            case ATTENDANCE -> AttendanceRecorded.class;
            case SCHEDULE -> ScheduleSet.class;
        };
    }

    private static String id(CarryingOutEvent done) {
        return switch (done) {
            case DocumentAttached attached -> attached.attachment().id();
            case WordReceived received -> received.word().id();
            case DecisionTaken taken -> taken.decided().id();
            default -> "";
        };
    }
}
