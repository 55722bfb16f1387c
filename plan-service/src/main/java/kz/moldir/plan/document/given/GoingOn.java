package kz.moldir.plan.document.given;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.moldir.plan.document.given.EarlierRows.Known;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row of an earlier plan that two columns name: one in words, with the reason, and one by
 * the activity's id, which is exact where this installation has it. What is not found, or named
 * twice over, is asked.
 */
public final class GoingOn {

    private final PlanPeriod period;
    private final Vocabulary words;
    private final EarlierRows rows;
    private final Map<List<Integer>, List<Known>> read = new HashMap<>();

    public GoingOn(PlanPeriod period, Vocabulary words, EarlierRows rows) {
        this.period = period;
        this.words = words;
        this.rows = rows;
    }

    /** What is said of a row; null where nothing is, or what is said is not understood. */
    public @Nullable Earlier of(int number, Map<Field, String> cells, Consumer<Question> ask) {
        String cell = cells.get(Field.CONTINUES);
        String id = cells.get(Field.CONTINUES_ID);
        if (cell == null && id == null) {
            return null;
        }
        if (Listing.NOTHING.equals(cell)) {
            return Earlier.NONE;
        }
        String said = Objects.requireNonNullElse(cell, id);
        var one = Listing.Labelled.of(Objects.requireNonNullElse(cell, ""));
        Earlier.Why why = words.value(Earlier.Why.class, one.word());
        Vocabulary.Place place = words.place(one.value());
        if (why == null || place == null) {
            ask.accept(Question.of(number, said, Question.Code.EARLIER_ROW_NOT_UNDERSTOOD, said));
            return null;
        }
        List<Known> plan = plan(place);
        Known exact = find(plan, known -> known.activityId().equals(id));
        Known named =
                find(
                        plan,
                        known ->
                                known.number() == place.number()
                                        && known.outside() == place.outside());
        if (exact != null && named != null && !exact.equals(named)) {
            ask.accept(Question.of(number, said, Question.Code.EARLIER_ROW_TWICE, said));
            return null;
        }
        Known known = exact == null ? named : exact;
        if (known == null) {
            ask.accept(Question.of(number, said, Question.Code.EARLIER_ROW_UNKNOWN, said));
            return null;
        }
        return new Earlier(known.activityId(), place.year(), place.half(), known.number(), why);
    }

    private List<Known> plan(Vocabulary.Place place) {
        boolean before =
                place.year() < period.year()
                        || (place.year() == period.year()
                                && place.half() == 1
                                && period.half() == Half.SECOND);
        return before
                ? read.computeIfAbsent(
                        List.of(place.year(), place.half()),
                        key -> rows.of(place.year(), place.half()))
                : List.of();
    }

    private static @Nullable Known find(List<Known> plan, Predicate<Known> which) {
        return plan.stream().filter(which).findFirst().orElse(null);
    }
}
