package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.moldir.council.ActivityKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.document.PlannedRow;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.RawRow;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.review.diff.Meaning;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;

/** Understands what a person wrote in a row, as an import would, and what was said beside it. */
record RowReading(PlanImports imports) {

    private static final int LONGEST = 2000;

    /** What words say, with the number that they are to have. */
    PlannedRow read(DraftPlan plan, int number, Words words, Consumer<OpenQuestion> questions) {
        return imports.rows(plan.year(), plan.half())
                .read(
                        new RawRow(
                                number,
                                words.title(),
                                words.timeframe(),
                                words.responsible(),
                                words.note(),
                                Map.of(),
                                1,
                                1,
                                ""),
                        question -> questions.accept(PlanImports.open(question)));
    }

    /** The same with what was said beside the words, which may answer a question. */
    PlannedRow read(DraftPlan plan, int number, RowText text, List<OpenQuestion> questions) {
        PlannedRow plain = read(plan, number, text.words(), questions::add);
        PlannedRow now = said(plain, text);
        answered(text, questions, plain, now);
        return now;
    }

    static void answered(
            RowText text, List<OpenQuestion> questions, PlannedRow plain, PlannedRow now) {
        List<ActivityKind> kinds = text.kinds();
        questions.removeIf(
                question ->
                        Meaning.answers(question.code(), plain, now)
                                || (kinds != null
                                        && !kinds.isEmpty()
                                        && Question.ofKind(question.code())));
    }

    static PlannedRow said(PlannedRow plain, RowText text) {
        PlannedRow read = text.further().in(plain);
        List<ActivityKind> kinds = text.kinds();
        return kinds == null || kinds.isEmpty() ? read : read.ofKinds(kinds);
    }

    static void check(RowText text) {
        Words words = text.words();
        String noteKk = text.noteKk();
        List<Invalid.Fault> faults = new ArrayList<>();
        if (noteKk != null && noteKk.length() > LONGEST) {
            faults.add(new Invalid.Fault("noteKk", "rows.problem.note", List.of(LONGEST)));
        }
        check(faults, "title", words.title(), true);
        check(faults, "timeframe", words.timeframe(), true);
        check(faults, "responsible", words.responsible(), true);
        check(faults, "note", words.note(), false);
        if (text.further().longestTitle() > LONGEST) {
            faults.add(new Invalid.Fault("titles", "rows.problem.titles", List.of(LONGEST)));
        }
        faults.addAll(text.further().faults());
        faults.addAll(text.further().meaning().faults());
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }

    private static void check(
            List<Invalid.Fault> faults, String field, String words, boolean required) {
        if ((required && words.isBlank()) || words.length() > LONGEST) {
            faults.add(new Invalid.Fault(field, "rows.problem." + field, List.of(LONGEST)));
        }
    }
}
