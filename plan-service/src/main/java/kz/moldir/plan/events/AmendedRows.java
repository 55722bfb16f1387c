package kz.moldir.plan.events;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.PlanEvent.RowAdded;
import kz.moldir.plan.events.PlanEvent.RowChanged;
import kz.moldir.plan.events.PlanEvent.RowRemoved;

/**
 * The rows of an amendment in the making, with the questions they leave. Numbers of an approved
 * plan stay: what is excluded leaves a gap, what is added comes after the last that there ever was.
 */
public record AmendedRows(List<Row> rows, List<OpenQuestion> questions) {

    /** The rows after an event; other events leave them as they are. */
    public AmendedRows after(PlanEvent event) {
        return switch (event) {
            case RowAdded now -> new AmendedRows(with(rows, now.row()), asked(0, now.questions()));
            case RowChanged now ->
                    new AmendedRows(
                            with(without(now.row().id()), now.row()),
                            asked(now.row().number(), now.questions()));
            case RowRemoved now ->
                    new AmendedRows(without(now.rowId()), asked(number(now.rowId()), List.of()));
            default -> this;
        };
    }

    private List<Row> without(String id) {
        return rows.stream().filter(row -> !row.id().equals(id)).toList();
    }

    private static List<Row> with(List<Row> rows, Row row) {
        return Stream.concat(rows.stream(), Stream.of(row))
                .sorted(Comparator.comparing(Row::number))
                .toList();
    }

    private int number(String id) {
        return rows.stream()
                .filter(row -> row.id().equals(id))
                .mapToInt(Row::number)
                .findFirst()
                .orElse(0);
    }

    private List<OpenQuestion> asked(int answered, List<OpenQuestion> more) {
        return Stream.concat(
                        questions.stream().filter(each -> answered == 0 || each.row() != answered),
                        more.stream())
                .sorted(Comparator.comparing(OpenQuestion::row))
                .toList();
    }
}
