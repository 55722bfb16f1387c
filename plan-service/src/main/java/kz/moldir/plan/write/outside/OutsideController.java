package kz.moldir.plan.write.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.outside.OutsideOrders.Entered;
import kz.moldir.plan.write.rows.RowText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes work beside the plan. */
@Allowed(Role.SECRETARIAT)
@RestController
final class OutsideController {

    private final OutsideOrders orders;
    private final DayWarnings warnings;

    OutsideController(OutsideOrders orders, DayWarnings warnings) {
        this.orders = orders;
        this.warnings = warnings;
    }

    /**
     * The activity, and the position to read it after.
     *
     * @param warnings of days off, moved days and overlaps; absent without any
     */
    record Answer(
            String id,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    private Answer answer(Entered done, Locale locale) {
        return new Answer(
                done.id(),
                done.position(),
                warnings.ofRows(done.planId(), done.rows(), locale).values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    @PostMapping("/api/plans/{planId}/outside")
    @ResponseStatus(HttpStatus.CREATED)
    Answer enter(
            @PathVariable String planId,
            @Valid @RequestBody OutsideRequest body,
            Caller caller,
            Locale locale) {
        return answer(orders.enter(planId, body, caller), locale);
    }

    /**
     * Work beside the plan as it was entered.
     *
     * @param version names what was seen of it where it is put right
     */
    record Versioned(String planId, Row row, String version) {}

    @GetMapping("/api/activities/{id}/outside")
    Versioned entered(@PathVariable String id) {
        ApprovedPlans.Entered entered = orders.entered(id);
        return new Versioned(entered.planId(), entered.row(), RowText.version(entered.row()));
    }

    /** Puts right what was entered, for a reason; refused where somebody else did so meanwhile. */
    @PutMapping("/api/activities/{id}/outside")
    Answer correct(
            @PathVariable String id,
            @Valid @RequestBody CorrectOutsideRequest body,
            Caller caller,
            Locale locale) {
        return answer(orders.correct(id, body, caller), locale);
    }

    /**
     * Why it was a mistake, and whether what looks like personal details in that is meant.
     *
     * @param version of what was seen of it; left out it is not compared
     */
    record WithdrawRequest(
            @NotBlank @Size(max = 500) String reason,
            @Nullable Boolean sure,
            @Nullable String version) {}

    /** Takes back what was entered by mistake: it is counted nowhere, and stays in the history. */
    @PostMapping("/api/activities/{id}/outside/withdraw")
    Answer withdraw(
            @PathVariable String id,
            @Valid @RequestBody WithdrawRequest body,
            Caller caller,
            Locale locale) {
        return answer(
                orders.withdraw(
                        id,
                        "reason",
                        body.reason(),
                        Boolean.TRUE.equals(body.sure()),
                        body.version(),
                        caller),
                locale);
    }
}
