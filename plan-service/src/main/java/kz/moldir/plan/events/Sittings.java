package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.CarryingOutEvent.AttendanceRecorded;
import kz.moldir.plan.events.CarryingOutEvent.EntryWithdrawn;
import kz.moldir.plan.events.CarryingOutEvent.MaterialsRecorded;
import kz.moldir.plan.events.CarryingOutEvent.MinutesWritten;
import kz.moldir.plan.events.CarryingOutEvent.SessionArranged;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences of an activity, each with what is kept of it. A record that names none belongs to
 * the latest that was known when it was made, else to the first that was recorded after it.
 *
 * @param all in the order of their records; one of them at most is yet to be held
 * @param replaced the occurrence whose right record follows, else null
 */
public record Sittings(List<Sitting> all, @Nullable String replaced) {

    /** Names the occurrence that is yet to be held. */
    public static final String COMING = "coming";

    /** None yet. */
    public static final Sittings NONE = new Sittings(List.of(), null);

    @JsonValue
    @Override
    public List<Sitting> all() {
        return all;
    }

    /** After something happened to the activity. */
    public Sittings after(ActivityEvent event) {
        return switch (event) {
            case OccurrenceRecorded now -> held(now.occurrence());
            case RecordCorrected now when ofOccurrence(now) -> wrong(now.correction());
            case SessionArranged now -> with(of(now.occurrence()).with(now.session()));
            case MaterialsRecorded now -> with(of(now.occurrence()).with(now.materials()));
            case AttendanceRecorded now -> with(of(now.occurrence()).with(now.attendance()));
            case MinutesWritten now -> with(of(now.occurrence()).with(now.minutes()));
            case EntryWithdrawn now when now.entry().ofAnOccurrence() -> without(now);
            default -> this;
        };
    }

    /** By which name the one of this name goes after that event, which these do not know yet. */
    public String renamed(String occurrence, ActivityEvent event) {
        return switch (event) {
            case OccurrenceRecorded now ->
                    occurrence.equals(replaced == null ? COMING : replaced)
                            ? now.occurrence().id()
                            : occurrence;
            case RecordCorrected now when ofOccurrence(now) ->
                    !now.correction().replaced() && occurrence.equals(now.correction().id())
                            ? COMING
                            : occurrence;
            default -> occurrence;
        };
    }

    /** Those that were held, the earliest first. */
    public List<Sitting> held() {
        return all.stream()
                .filter(each -> each.date() != null)
                .sorted(Comparator.comparing(Sitting::date))
                .toList();
    }

    /** Whether there is one of this name; one is always yet to come. */
    public boolean know(String occurrence) {
        return occurrence.equals(COMING) || named(occurrence).isPresent();
    }

    /** The one of this name; where none is named, the latest that was held, else the coming one. */
    public Sitting of(@Nullable String occurrence) {
        String name =
                occurrence == null
                        ? held().reversed().stream()
                                .findFirst()
                                .map(Sitting::occurrence)
                                .orElse(COMING)
                        : occurrence;
        return named(name).or(() -> named(COMING)).orElseGet(() -> Sitting.empty(COMING, null));
    }

    private Sittings held(Occurrence now) {
        String before = replaced == null ? COMING : replaced;
        Sitting known = named(before).orElseGet(() -> Sitting.empty(before, null));
        return new Sittings(plus(before, known.of(now.id(), now.date())), null);
    }

    /** What was kept of an occurrence that never was is kept for the one that will be. */
    private Sittings wrong(Correction correction) {
        Optional<Sitting> gone = named(correction.id());
        if (gone.isEmpty() || correction.replaced()) {
            return new Sittings(all, gone.map(Sitting::occurrence).orElse(null));
        }
        Sitting coming = of(COMING).or(gone.get());
        List<Sitting> others =
                all.stream()
                        .filter(each -> !each.occurrence().equals(correction.id()))
                        .filter(each -> !each.occurrence().equals(COMING))
                        .toList();
        return new Sittings(
                coming.kept() ? Stream.concat(others.stream(), Stream.of(coming)).toList() : others,
                null);
    }

    private Sittings without(EntryWithdrawn gone) {
        return named(gone.id()).map(sitting -> with(sitting.without(gone.entry()))).orElse(this);
    }

    private Sittings with(Sitting now) {
        return new Sittings(plus(now.occurrence(), now), replaced);
    }

    private List<Sitting> plus(String before, Sitting now) {
        return named(before).isEmpty()
                ? Stream.concat(all.stream(), Stream.of(now)).toList()
                : all.stream().map(each -> each.occurrence().equals(before) ? now : each).toList();
    }

    private Optional<Sitting> named(String occurrence) {
        return all.stream().filter(each -> each.occurrence().equals(occurrence)).findFirst();
    }

    private static boolean ofOccurrence(RecordCorrected event) {
        return event.correction().kind() == Correction.Kind.OCCURRENCE;
    }
}
