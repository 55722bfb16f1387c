package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.write.review.diff.Change;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;

/** A review as its page shows it: what asks first, a hundred rows at a time. */
final class ShownReview {

    private static final int ROWS = 100;

    private final Messages messages;
    private final WarnedReview warned;

    ShownReview(Messages messages, WarnedReview warned) {
        this.messages = messages;
        this.warned = warned;
    }

    /** One row of it, decided just now, with what its decision changes around it. */
    ModelAndView row(ReviewedPlan plan, String key, int page, Locale locale) {
        ModelAndView row = page(plan, null, page, List.of(), locale);
        plan.rows().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .ifPresent(
                        each ->
                                row.addObject(
                                        "row",
                                        shown(plan, List.of(each), null, locale).getFirst()));
        row.setViewName("plan/review-row :: answer");
        row.addObject("answered", "autofocus"); // The button that was pressed is gone.
        return row;
    }

    /**
     * Rows as they are shown.
     *
     * @param editing the key of the row that is open, or null
     */
    List<ShownRow> shown(
            ReviewedPlan plan, List<ReviewedRow> rows, @Nullable String editing, Locale locale) {
        SourceCells.Headings headings = SourceCells.headings(plan.review().lines());
        return warned.of(
                plan,
                rows,
                rows.stream()
                        .map(
                                each ->
                                        ShownRow.of(
                                                plan,
                                                headings,
                                                each,
                                                each.key().equals(editing),
                                                messages,
                                                locale))
                        .toList(),
                locale);
    }

    /**
     * The page.
     *
     * @param row the key of the row that is open, on whose page it then is
     * @param page from 0; the last one where there are fewer
     */
    ModelAndView page(
            ReviewedPlan plan, @Nullable String row, int page, List<?> errors, Locale locale) {
        List<ReviewedRow> rows = new ArrayList<>(plan.rows());
        rows.sort(Comparator.comparing(ShownReview::urgency));
        int pages = Math.max(1, (rows.size() + ROWS - 1) / ROWS);
        int at = Math.clamp(page, 0, pages - 1);
        if (row != null) {
            for (int i = 0; i < rows.size(); i++) {
                at = rows.get(i).key().equals(row) ? i / ROWS : at;
            }
        }
        ModelAndView view = new ModelAndView("plan/review");
        view.addObject("review", plan.review());
        view.addObject("plan", plan);
        view.addObject("counts", counts(plan));
        view.addObject("many", plan.open(ReviewDesk.Many.ACCEPT));
        view.addObject("gone", plan.open(ReviewDesk.Many.KEEP));
        view.addObject("changes", ReviewedRows.changesAnything(plan));
        view.addObject(
                "gaps",
                plan.amends()
                        ? ""
                        : ReviewedRows.gaps(plan).stream()
                                .map(Numbering.Gap::said)
                                .collect(Collectors.joining(", ")));
        view.addObject("renumbered", plan.amends() ? 0 : ReviewedRows.renumbered(plan));
        view.addObject(
                "rows",
                shown(
                        plan,
                        rows.subList(at * ROWS, Math.min(rows.size(), (at + 1) * ROWS)),
                        row,
                        locale));
        view.addObject("coverage", coverage(plan));
        view.addObject("page", at);
        view.addObject("pages", pages);
        view.addObject("kinds", ActivityKind.values());
        view.addObject("termKinds", TimeframeKind.values());
        view.addObject(
                "questions",
                plan.questions().stream().map(question -> said(question, locale)).toList());
        view.addObject("errors", errors);
        return view;
    }

    /**
     * The words on coverage of the plan and those that it would have after the file, told apart by
     * word in each language where they differ.
     */
    static List<CoverageDiff> coverage(ReviewedPlan plan) {
        Drafts.Draft draft = plan.draft();
        return draft == null || !plan.clause().said()
                ? List.of()
                : CoverageDiff.between(words(draft.coverage()), words(plan.coverage()));
    }

    private static @Nullable LocalizedText words(@Nullable Coverage coverage) {
        return coverage == null ? null : coverage.text();
    }

    private static Map<String, Long> counts(ReviewedPlan plan) {
        return Map.of(
                "added", plan.count(Change.Kind.ADDED),
                "changed", plan.count(Change.Kind.CHANGED),
                "removed", plan.count(Change.Kind.REMOVED),
                "same", plan.count(Change.Kind.SAME),
                "moved", plan.moved(),
                "asking", plan.asking(),
                "skipped", plan.skipped(),
                "decided", plan.decided());
    }

    /** Questions first, then what would change a draft, then the rest; else the file's order. */
    private static int urgency(ReviewedRow row) {
        boolean draft = row.change().before() != null;
        if (row.asks()) {
            return 0;
        }
        return draft && row.change().matters()
                ? 1
                : row.change().kind() == Change.Kind.SAME ? 3 : 2;
    }

    private String said(Question question, Locale locale) {
        return messages.text(locale, question.code().key(), question.args().toArray());
    }
}
