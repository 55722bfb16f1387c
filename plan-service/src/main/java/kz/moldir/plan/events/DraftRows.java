package kz.moldir.plan.events;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowMoved;
import kz.moldir.plan.events.PlanEvent.RowRemoved;

/** What the rows of a draft are after one of them was written, with the questions they leave. */
public record DraftRows(List<Row> rows, List<OpenQuestion> questions) {

    /** The rows after an event; other events leave them as they are. */
    public DraftRows after(PlanEvent event) {
        return switch (event) {
            case RowAdded now -> inserted(now.row(), now.questions());
            case RowChanged now ->
                    new DraftRows(
                            rows.stream()
                                    .map(row -> row.id().equals(now.row().id()) ? now.row() : row)
                                    .toList(),
                            Stream.concat(
                                            questions.stream()
                                                    .filter(
                                                            asked ->
                                                                    asked.row()
                                                                            != now.row().number()),
                                            now.questions().stream())
                                    .sorted(Comparator.comparing(OpenQuestion::row))
                                    .toList());
            case RowRemoved now -> without(now.rowId());
            case RowMoved now -> moved(now.rowId(), now.number());
            default -> this;
        };
    }

    private DraftRows inserted(Row row, List<OpenQuestion> asked) {
        return new DraftRows(
                Stream.concat(
                                rows.stream()
                                        .map(
                                                each ->
                                                        each.number() < row.number()
                                                                ? each
                                                                : each.numbered(each.number() + 1)),
                                Stream.of(row))
                        .sorted(Comparator.comparing(Row::number))
                        .toList(),
                Stream.concat(
                                questions.stream()
                                        .map(
                                                each ->
                                                        each.row() < row.number()
                                                                ? each
                                                                : each.ofRow(each.row() + 1)),
                                asked.stream())
                        .sorted(Comparator.comparing(OpenQuestion::row))
                        .toList());
    }

    private DraftRows without(String id) {
        int gone = number(id);
        return new DraftRows(
                rows.stream()
                        .filter(each -> !each.id().equals(id))
                        .map(each -> each.number() < gone ? each : each.numbered(each.number() - 1))
                        .toList(),
                questions.stream()
                        .filter(each -> each.row() != gone)
                        .map(each -> each.row() < gone ? each : each.ofRow(each.row() - 1))
                        .toList());
    }

    private DraftRows moved(String id, int to) {
        int from = number(id);
        List<OpenQuestion> asked =
                questions.stream()
                        .filter(each -> each.row() == from)
                        .map(each -> each.ofRow(to))
                        .toList();
        return rows.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(row -> without(id).inserted(row.numbered(to), asked))
                .orElse(this);
    }

    private int number(String id) {
        return rows.stream()
                .filter(each -> each.id().equals(id))
                .mapToInt(Row::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
