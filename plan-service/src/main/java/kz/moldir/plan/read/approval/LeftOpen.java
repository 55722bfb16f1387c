package kz.moldir.plan.read.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanView;

/**
 * What is still open before a decision about a plan is recorded, which freezes it.
 *
 * @param proposals of its period that nobody has decided
 * @param rows that leave questions
 * @param gaps in the numbers of the rows, each as it is read
 * @param elsewhere rows of commissions that the council does not have
 */
public record LeftOpen(int proposals, int rows, List<String> gaps, List<Elsewhere> elsewhere) {

    /** A row, and those of its commissions that the council does not have. */
    public record Elsewhere(int number, List<String> commissions) {}

    static LeftOpen of(PlanView plan, Set<String> commissions, int proposals) {
        return new LeftOpen(
                proposals,
                (int)
                        plan.questions().stream()
                                .map(OpenQuestion::row)
                                .filter(row -> row > 0)
                                .distinct()
                                .count(),
                gaps(plan.rows().stream().map(Row::number).sorted().toList()),
                plan.rows().stream()
                        .map(row -> elsewhere(row, commissions))
                        .filter(each -> !each.commissions().isEmpty())
                        .toList());
    }

    /** Whether nothing is. */
    public boolean none() {
        return proposals == 0 && rows == 0 && gaps.isEmpty() && elsewhere.isEmpty();
    }

    private static Elsewhere elsewhere(Row row, Set<String> commissions) {
        return new Elsewhere(
                row.number(),
                row.responsible().commissions().stream()
                        .filter(each -> !commissions.contains(each))
                        .toList());
    }

    private static List<String> gaps(List<Integer> numbers) {
        List<String> gaps = new ArrayList<>();
        int last = 0;
        for (int number : numbers) {
            if (number == last + 2) {
                gaps.add(String.valueOf(last + 1));
            } else if (number > last + 2) {
                gaps.add((last + 1) + "–" + (number - 1));
            }
            last = number;
        }
        return List.copyOf(gaps);
    }
}
