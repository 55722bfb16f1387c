package kz.moldir.plan.wiring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.ActivityEvent.Occurrence;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.activities.Activities;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.Outcome;
import kz.moldir.plan.read.carrying.CarryingOut;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.plan.read.carrying.CarryingView.Taken;
import kz.moldir.plan.write.approval.AmendedRows;
import org.jspecify.annotations.Nullable;

/** What rests on rows, as far as their activities and what was carried out tell. */
record AmendedRowsOfViews(Activities activities, CarryingOut carrying) implements AmendedRows {

    @Override
    public List<Rest> of(List<RowDiff> diffs) {
        List<RowChange> changes =
                diffs.stream()
                        .map(RowDiff::change)
                        .filter(change -> change.before() != null)
                        .toList();
        Map<String, ActivityView> known =
                activities.some(changes.stream().map(change -> change.row().id()).toList()).stream()
                        .collect(Collectors.toMap(ActivityView::id, Function.identity()));
        Map<String, CarryingView> kept = carrying.of(known.keySet());
        return changes.stream()
                .flatMap(
                        change -> {
                            String id = change.row().id();
                            ActivityView activity = known.get(id);
                            return activity == null
                                    ? Stream.<Rest>empty()
                                    : of(change, activity, CarryingOut.in(kept, id));
                        })
                .toList();
    }

    static Stream<Rest> of(RowChange change, ActivityView activity, CarryingView kept) {
        Row before = Objects.requireNonNull(change.before());
        Row after = change.after();
        Outcome outcome = activity.outcome();
        Rest rest = rest(before.number(), outcome, kept);
        if (after == null) {
            return Stream.of(
                            rest.held() == null ? null : Why.HELD,
                            rest.decisions() + rest.documents() + rest.publications() > 0
                                    ? Why.EXCLUDED
                                    : null)
                    .filter(Objects::nonNull)
                    .map(why -> as(why, rest));
        }
        boolean tells = after.told().tells(outcome.result() != null);
        boolean marked = before.told() != after.told() && tells != outcome.toldToPress();
        return Stream.of(
                        rest.held() != null && before.promisesOtherThan(after) ? Why.RENAMED : null,
                        marked && !tells && rest.told() + rest.documents() + rest.passedOn() > 0
                                ? Why.MARKED
                                : null,
                        marked && tells && rest.inside() + rest.documents() > 0 ? Why.OPENED : null)
                .filter(Objects::nonNull)
                .map(why -> as(why, rest));
    }

    private static Rest rest(int number, Outcome outcome, CarryingView kept) {
        return new Rest(
                Why.RENAMED,
                number,
                kept.decisions().size(),
                (int) kept.decisions().stream().filter(Taken::passedOn).count(),
                kept.told().size(),
                (int) kept.documents().stream().filter(each -> each.publishedOn() != null).count(),
                outcome.publications().size(),
                held(outcome));
    }

    private static Rest as(Why why, Rest rest) {
        return new Rest(
                why,
                rest.number(),
                rest.decisions(),
                rest.passedOn(),
                rest.told(),
                rest.documents(),
                rest.publications(),
                rest.held());
    }

    static @Nullable LocalDate held(Outcome outcome) {
        return outcome.occurrences().stream()
                .map(Occurrence::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
