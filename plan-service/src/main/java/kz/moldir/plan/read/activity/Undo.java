package kz.moldir.plan.read.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.read.activities.Outcome;
import kz.moldir.plan.read.activities.Outcome.SetDay;
import kz.moldir.plan.read.history.HistoryView.Entry;

/**
 * The record that an account made just now, which a correction takes back; never another one.
 *
 * @param record its id
 * @param again whether it was withdrawn just now, and stands again then
 */
public record Undo(Correction.Kind kind, String record, boolean again) {

    Undo(Correction.Kind kind, String record) {
        this(kind, record, false);
    }

    private static final Set<String> DAYS = Set.of("activity.date-agreed", "activity.postponed");

    /**
     * What somebody did.
     *
     * @param action the form's
     * @param record the id of what it recorded, or the day that it set
     * @param account whose form that was
     */
    record Deed(String action, String record, String account) {}

    /** Empty for what leaves no record of its own to take back, and where it is gone by now. */
    static Optional<Undo> of(Deed deed, Outcome outcome, List<Entry> history) {
        return switch (deed.action()) {
            case "agree-date", "postpone" -> day(deed, outcome.days(), history);
            case "cancel" ->
                    outcome.cancellation() == null
                            ? Optional.empty()
                            : only(
                                    Correction.Kind.CANCELLATION,
                                    deed,
                                    Set.of("activity.cancelled"),
                                    history);
            case "close" ->
                    outcome.result() == null
                            ? Optional.empty()
                            : only(
                                    Correction.Kind.CLOSING,
                                    deed,
                                    Set.of("activity.closed"),
                                    history);
            case "occurrences" ->
                    one(
                            Correction.Kind.OCCURRENCE,
                            deed,
                            outcome.occurrences().stream().map(each -> each.id()));
            case "cover" ->
                    one(
                            Correction.Kind.PUBLICATION,
                            deed,
                            outcome.publications().stream().map(each -> each.id()));
            case "requests", "propose-dates" ->
                    one(
                            Correction.Kind.REQUEST,
                            deed,
                            outcome.requests().stream().map(each -> each.sent().id()));
            case "answers" ->
                    one(
                            Correction.Kind.ANSWER,
                            deed,
                            outcome.requests().stream()
                                    .filter(each -> each.answeredOn() != null)
                                    .map(each -> each.sent().id()));
            case "withdrawn" -> withdrawn(deed, outcome, history);
            default -> Optional.empty();
        };
    }

    /** What was withdrawn and does not stand, where nobody else corrected anything since. */
    private static Optional<Undo> withdrawn(Deed deed, Outcome outcome, List<Entry> history) {
        String[] named = deed.record().split(":", 2);
        Optional<Correction.Kind> kind =
                Stream.of(Correction.Kind.OCCURRENCE, Correction.Kind.PUBLICATION)
                        .filter(each -> each.name().equalsIgnoreCase(named[0]))
                        .findFirst();
        if (kind.isEmpty() || named.length < 2) {
            return Optional.empty();
        }
        boolean stands =
                Stream.concat(
                                outcome.occurrences().stream().map(each -> each.id()),
                                outcome.publications().stream().map(each -> each.id()))
                        .anyMatch(named[1]::equals);
        return stands
                ? Optional.empty()
                : only(kind.get(), deed, Set.of("activity.record-corrected"), history)
                        .map(mine -> new Undo(mine.kind(), named[1], true));
    }

    /** The day that stands, where it is the one that was set and nobody else set it since. */
    private static Optional<Undo> day(Deed deed, List<SetDay> days, List<Entry> history) {
        return days.isEmpty() || !deed.record().equals(Objects.toString(days.getLast().date()))
                ? Optional.empty()
                : only(Correction.Kind.DATE, deed, DAYS, history);
    }

    /** What there is one of at a time, where the last of it is this account's. */
    private static Optional<Undo> only(
            Correction.Kind kind, Deed deed, Set<String> types, List<Entry> history) {
        return history.reversed().stream()
                .filter(entry -> types.contains(entry.type()))
                .findFirst()
                .filter(entry -> deed.account().equals(entry.actor()))
                .map(entry -> new Undo(kind, kind.name().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Optional<Undo> one(Correction.Kind kind, Deed deed, Stream<String> ids) {
        return ids.filter(deed.record()::equals).findFirst().map(id -> new Undo(kind, id));
    }
}
