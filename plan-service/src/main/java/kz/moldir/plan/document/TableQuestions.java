package kz.moldir.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.table.Line;
import kz.moldir.plan.document.table.Numbers;
import kz.moldir.plan.document.table.PlanTable;
import kz.moldir.plan.document.table.RawRow;

/** Asks about gaps in the numbers and about lines that belong to no row. */
final class TableQuestions {

    private TableQuestions() {}

    static List<Question> of(PlanTable table) {
        var questions = new ArrayList<Question>();
        Set<Integer> numbers =
                table.rows().stream().map(RawRow::number).collect(Collectors.toSet());
        Numbers given = table.numbers();
        if (given.ordered() && !table.rows().isEmpty()) {
            RawRow first = table.rows().getFirst();
            int last = table.rows().getLast().number();
            return withLines(
                    table,
                    List.of(ask(first.number(), first.title(), Question.Code.NUMBERS_GIVEN, last)));
        }
        Set<Integer> excluded = ExcludedRows.numbers(table.after());
        int expected = 1;
        for (RawRow row : table.rows()) {
            int number = row.number();
            given.anew().stream()
                    .filter(part -> part.first() == number)
                    .map(
                            part ->
                                    ask(
                                            number,
                                            row.title(),
                                            Question.Code.NUMBERS_ANEW,
                                            part.lastInFile(),
                                            part.first(),
                                            part.last()))
                    .forEach(questions::add);
            if (given.guessed().contains(number)) {
                questions.add(ask(number, row.title(), Question.Code.NUMBER_NONE, number));
                expected += number == expected ? 1 : 0;
                continue;
            }
            if (number > expected && allExcluded(excluded, expected, number)) {
                expected = number + 1;
                continue;
            }
            if (number > expected && !numbers.contains(number - 1)) {
                questions.add(
                        ask(
                                number,
                                row.title(),
                                Question.Code.NUMBER_MISSING,
                                expected,
                                number - 1));
            } else if (number != expected) {
                questions.add(
                        ask(
                                number,
                                row.title(),
                                Question.Code.NUMBER_OUT_OF_ORDER,
                                number,
                                expected));
            }
            expected = number + 1;
        }
        return withLines(table, questions);
    }

    private static boolean allExcluded(Set<Integer> excluded, int from, int before) {
        return IntStream.range(from, before).allMatch(excluded::contains);
    }

    private static List<Question> withLines(PlanTable table, List<Question> asked) {
        List<Question> questions = new ArrayList<>(asked);
        int clause = Footer.heading(table.after());
        long below = clause < 0 ? Long.MAX_VALUE : clause;
        Stream.concat(
                        table.between().stream(),
                        table.after().stream()
                                .limit(below)
                                .filter(line -> !ExcludedRows.says(line)))
                .map(TableQuestions::aboutLine)
                .forEach(questions::add);
        table.leftOut().stream().map(TableQuestions::aboutHeadings).forEach(questions::add);
        return questions;
    }

    private static Question aboutHeadings(Line line) {
        String words = line.quoted();
        String sheet = line.place().sheet();
        return sheet == null
                ? Question.of(null, words, Question.Code.HEADINGS_NOT_UNDERSTOOD, words)
                : Question.of(
                        null, words, Question.Code.HEADINGS_NOT_UNDERSTOOD_ON_SHEET, words, sheet);
    }

    private static Question aboutLine(Line line) {
        String words = line.plain();
        int row = line.place().row();
        String sheet = line.place().sheet();
        return sheet == null
                ? Question.of(null, words, Question.Code.LINE_NOT_UNDERSTOOD, row, words)
                : Question.of(
                        null, words, Question.Code.LINE_NOT_UNDERSTOOD_ON_SHEET, row, words, sheet);
    }

    private static Question ask(int row, String title, Question.Code code, Object... args) {
        return Question.of(row, title, code, args);
    }
}
