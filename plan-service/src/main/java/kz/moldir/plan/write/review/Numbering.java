package kz.moldir.plan.write.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.events.DraftRows;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.review.diff.Words;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a draft that a file is taken over. Rows that go leave no gap where there was none,
 * as where they are removed one by one; the numbers of an approved document stay.
 */
final class Numbering {

    private static final String GAP = Question.Code.NUMBER_MISSING.key();

    private Numbering() {}

    /**
     * Numbers that are missing.
     *
     * @param next the row that stands after them
     */
    record Gap(int from, int to, Row next) {

        boolean holds(int number) {
            return from <= number && number <= to;
        }

        /** As messages name it: 34 or 34–36. */
        String said() {
            return from == to ? String.valueOf(from) : from + "–" + to;
        }

        OpenQuestion question() {
            String title = Words.of(next).title();
            return new OpenQuestion(
                    next.number(), title, GAP, List.of(String.valueOf(from), String.valueOf(to)));
        }
    }

    static List<Gap> gaps(List<Row> rows) {
        List<Gap> gaps = new ArrayList<>();
        int last = 0;
        for (Row row : rows.stream().sorted(Comparator.comparing(Row::number)).toList()) {
            if (row.number() > last + 1) {
                gaps.add(new Gap(last + 1, row.number() - 1, row));
            }
            last = row.number();
        }
        return gaps;
    }

    /**
     * Whether a gap is closed.
     *
     * @param heading what the file says of its approval, or null
     */
    static boolean closes(Drafts.@Nullable Draft draft, @Nullable String heading) {
        return heading == null
                && draft != null
                && !draft.approved()
                && !draft.rows().isEmpty()
                && gapless(draft.rows().stream().map(Row::number).toList());
    }

    static boolean gapless(Collection<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return sorted.equals(IntStream.rangeClosed(1, sorted.size()).boxed().toList());
    }

    /** The same rows in their order, numbered from 1, with their questions. */
    static DraftRows closed(List<Row> rows, List<OpenQuestion> questions) {
        Map<Integer, Integer> now = new HashMap<>();
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(row.numbered(numbered.size() + 1));
            now.putIfAbsent(row.number(), numbered.size());
        }
        Stream<OpenQuestion> asked =
                questions.stream()
                        .filter(question -> !question.code().equals(GAP))
                        .map(question -> question.ofRow(now.getOrDefault(question.row(), 0)));
        return new DraftRows(List.copyOf(numbered), asked.toList());
    }

    /** Without what is asked of a gap that will be closed. */
    static List<Question> withoutGaps(List<Question> questions) {
        return questions.stream()
                .filter(question -> question.code() != Question.Code.NUMBER_MISSING)
                .toList();
    }
}
