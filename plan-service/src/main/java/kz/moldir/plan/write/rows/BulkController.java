package kz.moldir.plan.write.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.Bulk.Seen;
import kz.moldir.plan.write.rows.WarnedRows.Answer;
import kz.moldir.plan.write.rows.WarnedRows.Previewed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One change of several rows for programs: the preview first, then the change itself. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/bulk")
final class BulkController {

    private final BulkOrders orders;
    private final WarnedRows warned;

    BulkController(BulkOrders orders, WarnedRows warned) {
        this.orders = orders;
        this.warned = warned;
    }

    /**
     * One change; no value for a removal.
     *
     * @param count how many rows change by the preview; when it is given and they are others
     *     meanwhile, nothing is changed
     */
    record BulkRequest(
            @NotNull Bulk.Change change,
            @NotNull List<@NotNull Seen> rows,
            @Nullable String value,
            @Nullable Integer count) {

        Bulk bulk() {
            return new Bulk(change, rows, Objects.requireNonNullElse(value, "").strip());
        }
    }

    /**
     * What would become of each row.
     *
     * @param warnings of all of them: what everybody can read now and nobody then; absent without
     */
    record Preview(
            List<Previewed> items,
            @Nullable String next,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    /** What would become of each row; changes nothing. */
    @PostMapping("/preview")
    Preview preview(
            @PathVariable String planId, @Valid @RequestBody BulkRequest body, Locale locale) {
        List<Item> items = orders.preview(planId, body.bulk());
        boolean amends = orders.amends(planId);
        String marked = amends ? warned.marked(WarnedRows.changing(items), locale) : null;
        return new Preview(
                warned.previewed(planId, items, amends, locale),
                null,
                Stream.ofNullable(marked).toList());
    }

    /** Changes the rows that can be changed. */
    @PostMapping
    Answer apply(
            @PathVariable String planId,
            @Valid @RequestBody BulkRequest body,
            Caller caller,
            Locale locale) {
        return warned.of(planId, orders.apply(planId, body.bulk(), body.count(), caller), locale);
    }
}
