package kz.moldir.plan.write.rows;

import io.micrometer.tracing.Tracer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;

/** Rows against whose days stands only what a test says. */
public final class CalmRows {

    private static final Problems PROBLEMS =
            new Problems(TestCouncil.messages(), TestCouncil.ALMATY::zone, new Traces(Tracer.NOOP));

    private CalmRows() {}

    /**
     * Warns of that.
     *
     * @param days what stands against the days of a row, by its id
     * @param held a row that took place, or none
     * @param on its day
     */
    public static WarnedRows of(Map<String, List<String>> days, String held, LocalDate on) {
        return of((rows, gone) -> days, held, on);
    }

    /**
     * Warns of what is made of the ids of the rows that are written and of those that go.
     *
     * @param held a row that took place, or none
     * @param on its day
     */
    public static WarnedRows of(
            BiFunction<List<String>, Set<String>, Map<String, List<String>>> days,
            String held,
            LocalDate on) {
        return new WarnedRows(
                new Days(days),
                rows -> rows.contains(held) ? Map.of(held, on) : Map.of(),
                rows -> rows.contains(held) ? Map.of(held, 2) : Map.of(),
                PROBLEMS,
                TestCouncil.messages());
    }

    /** Of which nothing is known; what is asked of which rows is told. */
    static WarnedRows asking(Function<Set<String>, Map<String, Integer>> asked) {
        return new WarnedRows(
                new Days((rows, gone) -> Map.of()),
                rows -> {
                    asked.apply(rows);
                    return Map.of();
                },
                asked::apply,
                PROBLEMS,
                TestCouncil.messages());
    }

    /** Of nothing. */
    public static WarnedRows calm() {
        return of(Map.of(), "", LocalDate.EPOCH);
    }

    private record Days(BiFunction<List<String>, Set<String>, Map<String, List<String>>> rows)
            implements DayWarnings {

        @Override
        public List<String> of(String activityId, List<Slot> slots, Locale locale) {
            return List.of();
        }

        @Override
        public List<String> past(List<Slot> slots, LocalDate today, Locale locale) {
            return List.of();
        }

        @Override
        public Map<String, List<String>> ofRows(
                String planId, List<Row> changed, Set<String> gone, Locale locale) {
            return changed.isEmpty()
                    ? Map.of()
                    : rows.apply(changed.stream().map(Row::id).toList(), gone);
        }
    }
}
