package kz.moldir.monitoring.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.monitoring.write.TypedCorrection.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What two people wrote in the same record, as the form of the second one shows it: what only one
 * of them changed is as that one wrote it, and what both did is the second one's, beside the other.
 * Findings of both are there; one that the first took out is told.
 */
final class MergedCorrection {

    private final TypedCorrection mine;
    private final TypedCorrection theirs;
    private final Map<String, Object> values;

    private MergedCorrection(TypedCorrection mine, TypedCorrection theirs) {
        this.mine = mine;
        this.theirs = theirs;
        this.values = new HashMap<>(theirs.values());
    }

    /**
     * For the page.
     *
     * @param theirs what is recorded by now
     */
    static Map<String, Object> of(TypedCorrection mine, TypedCorrection theirs) {
        return new MergedCorrection(mine, theirs).merged();
    }

    private Map<String, Object> merged() {
        values.put("reason", mine.reason());
        field("date", TypedCorrection::date, mine.seen().date());
        values.computeIfPresent(
                "dateMeanwhile", (name, day) -> LocalDate.parse(String.valueOf(day)));
        field("object", TypedCorrection::object, mine.seen().object());
        findings();
        return values;
    }

    private void field(String name, Function<TypedCorrection, String> of, @Nullable String seen) {
        String typed = of.apply(mine);
        String now = of.apply(theirs);
        if (!typed.equals(seen)) {
            values.put(name, typed);
            if (!now.equals(seen) && !now.equals(typed)) {
                values.put(name + "Meanwhile", now);
            }
        }
    }

    private void findings() {
        Map<String, Typed> now =
                theirs.found().stream()
                        // Of before, when one finding could be told twice.
                        .collect(
                                Collectors.toMap(
                                        Typed::id, Function.identity(), (one, same) -> one));
        List<Map<String, Object>> all = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Typed each : mine.found()) {
            Typed standing = now.remove(each.id());
            if (standing != null) {
                all.add(both(each, standing));
            } else if (each.id().isEmpty()) {
                all.add(each.values());
            } else if (each.changed() && !each.text().isEmpty()) {
                all.add(noted(each.fresh().values(), "gone"));
            } else if (!each.text().isEmpty()) {
                left.add(each.text());
            }
        }
        theirs.found().stream()
                .filter(each -> now.containsKey(each.id()))
                .forEach(each -> all.add(noted(each.values(), "added")));
        values.put("found", all);
        values.put("left", left);
    }

    /**
     * A finding that both have; where both wrote, the other's words and importance stand beside.
     */
    private static Map<String, Object> both(Typed each, Typed now) {
        boolean text = each.text().equals(each.seenText());
        boolean severity = each.severity().equals(each.seenSeverity());
        Map<String, Object> values =
                new HashMap<>(
                        new Typed(
                                        each.id(),
                                        text ? now.text() : each.text(),
                                        severity ? now.severity() : each.severity(),
                                        now.text(),
                                        now.severity())
                                .values());
        boolean other =
                (!text && other(each.text(), each.seenText(), now.text()))
                        || (!severity
                                && other(each.severity(), each.seenSeverity(), now.severity()));
        return other ? noted(values, "changed") : values;
    }

    private static boolean other(String typed, String seen, String now) {
        return !now.equals(seen) && !now.equals(typed);
    }

    private static Map<String, Object> noted(Map<String, Object> values, String note) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("note", note);
        return all;
    }
}
