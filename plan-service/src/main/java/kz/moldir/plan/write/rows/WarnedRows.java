package kz.moldir.plan.write.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says with the answer what speaks against the days of rows that were written. */
@Component
final class WarnedRows {

    private final DayWarnings warnings;

    WarnedRows(DayWarnings warnings) {
        this.warnings = warnings;
    }

    /**
     * What came of an order.
     *
     * @param warnings of days off, moved days and overlaps; absent without any
     */
    record Answer(
            String rowId,
            @Nullable String edit,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    /** What would become of one row, and what speaks against its day. */
    record Previewed(
            String rowId,
            @Nullable Row before,
            @Nullable Row after,
            @Nullable String problem,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    Answer of(String planId, Written written, Locale locale) {
        List<String> found =
                warnings.ofRows(planId, written.rows(), locale).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Answer(written.rowId(), written.edit(), written.position(), found);
    }

    List<Previewed> previewed(String planId, List<Item> items, Locale locale) {
        List<Row> after =
                items.stream().map(Item::after).flatMap(row -> Stream.ofNullable(row)).toList();
        var found = warnings.ofRows(planId, after, locale);
        return items.stream()
                .map(
                        item ->
                                new Previewed(
                                        item.rowId(),
                                        item.before(),
                                        item.after(),
                                        item.problem(),
                                        Objects.requireNonNullElse(
                                                found.get(item.rowId()), List.of())))
                .toList();
    }
}
