package kz.moldir.plan.write.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.RowOrders.Drafted;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what speaks against the days of rows that are written, and what they leave open. */
@Component
final class WarnedRows {

    private final DayWarnings warnings;
    private final Messages messages;

    WarnedRows(DayWarnings warnings, Messages messages) {
        this.warnings = warnings;
        this.messages = messages;
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

    /**
     * What would become of one row.
     *
     * @param questions that it would leave open, as when it is written alone
     * @param warnings that speak against its day
     */
    record Previewed(
            String rowId,
            @Nullable Row before,
            @Nullable Row after,
            @Nullable String problem,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> questions,
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
                                        item.questions().stream()
                                                .map(asked -> said(asked, locale))
                                                .toList(),
                                        Objects.requireNonNullElse(
                                                found.get(item.rowId()), List.of())))
                .toList();
    }

    /** What a row that stands in the draft leaves open, and what speaks against its day. */
    List<String> asked(String planId, Drafted row, Locale locale) {
        return Stream.concat(
                        row.questions().stream().map(asked -> said(asked, locale)),
                        Objects.requireNonNullElse(
                                warnings.ofRows(planId, List.of(row.row()), locale)
                                        .get(row.row().id()),
                                List.<String>of())
                                .stream())
                .toList();
    }

    private String said(OpenQuestion asked, Locale locale) {
        return messages.text(locale, asked.code(), asked.arguments().toArray());
    }
}
