package kz.moldir.plan.read.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;

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

    /**
     * One thing that is open, for programs.
     *
     * @param code proposals, rows, gaps or commissions
     * @param count how many of them
     * @param row the number of the row that it is about, absent where it is about several
     * @param said the sentence of the page
     */
    public record OpenPoint(
            String code,
            int count,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer row,
            String said) {}

    /** Each in words, in the order of the page. */
    List<OpenPoint> said(Messages messages, Locale locale) {
        List<OpenPoint> said = new ArrayList<>();
        if (proposals > 0) {
            String words = messages.text(locale, "approval.left.proposals", proposals);
            said.add(new OpenPoint("proposals", proposals, null, words));
        }
        if (rows > 0) {
            said.add(
                    new OpenPoint(
                            "rows", rows, null, messages.text(locale, "approval.left.rows", rows)));
        }
        if (!gaps.isEmpty()) {
            String numbers = String.join(", ", gaps);
            String words = messages.text(locale, "approval.left.gaps", numbers);
            said.add(new OpenPoint("gaps", gaps.size(), null, words));
        }
        for (Elsewhere each : elsewhere) {
            String words =
                    messages.text(
                            locale,
                            "approval.left.commission",
                            String.valueOf(each.number()),
                            String.join(", ", each.commissions()));
            said.add(new OpenPoint("commissions", each.commissions().size(), each.number(), words));
        }
        return List.copyOf(said);
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
