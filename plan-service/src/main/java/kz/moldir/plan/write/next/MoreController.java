package kz.moldir.plan.write.next;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.MoreOrders.Taken;
import kz.moldir.plan.write.next.NextPlanController.Offered;
import kz.moldir.plan.write.next.NextPlanController.Offers;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.rows.RowOrders.Seen;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets programs take more rows of an earlier plan over into a draft. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans/{planId}/rows")
final class MoreController {

    private final MoreOrders orders;
    private final DayWarnings warnings;

    MoreController(MoreOrders orders, DayWarnings warnings) {
        this.orders = orders;
        this.warnings = warnings;
    }

    /** From: the plan to go on with. Activities: those of its that are taken. */
    record MoreRequest(
            @NotBlank String from, @NotNull @Size(max = 5000) Set<@NotBlank String> activities) {}

    /**
     * Which earlier row is gone on with.
     *
     * @param from the plan of the earlier activity
     * @param version that of the row as it was seen
     * @param seen the activity that it was seen to go on with, empty for none; left out it is not
     *     compared
     */
    record AttachRequest(
            @NotBlank String from,
            @NotBlank String activity,
            @NotNull String version,
            @Nullable String seen) {}

    /**
     * What came of it.
     *
     * @param rows the ids of the rows that go on with earlier ones now
     * @param edit by which it can be taken back for a while
     * @param warnings of days off, moved days and overlaps; absent without any
     */
    record Answer(
            List<String> rows,
            @Nullable String edit,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    /** What an earlier plan leaves that no row of the draft goes on with yet. */
    @GetMapping("/continue")
    Offers offers(@PathVariable String planId, @RequestParam String from) {
        return new Offers(
                orders.offers(orders.draft(planId), from).stream().map(Offered::of).toList(), null);
    }

    /** Takes rows over, all or none. */
    @PostMapping("/continue")
    @ResponseStatus(HttpStatus.CREATED)
    Answer take(
            @PathVariable String planId,
            @Valid @RequestBody MoreRequest body,
            Caller caller,
            Locale locale) {
        Taken taken = orders.take(planId, body.from(), body.activities(), caller);
        List<String> found =
                warnings.ofRows(planId, taken.rows(), locale).values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        return new Answer(
                taken.rows().stream().map(Row::id).toList(), taken.edit(), taken.position(), found);
    }

    /** A row of the draft that was written by hand goes on with an earlier one from now on. */
    @PostMapping("/{rowId}/attach")
    Written attach(
            @PathVariable String planId,
            @PathVariable String rowId,
            @Valid @RequestBody AttachRequest body,
            Caller caller) {
        return orders.attach(
                planId,
                rowId,
                body.from(),
                body.activity(),
                new Seen(body.version(), body.seen()),
                caller);
    }
}
