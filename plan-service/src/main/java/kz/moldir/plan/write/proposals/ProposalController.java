package kz.moldir.plan.write.proposals;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.proposals.KnownProposals.Known;
import kz.moldir.plan.write.proposals.KnownProposals.Page;
import kz.moldir.plan.write.proposals.ProposalOrders.Proposed;
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

/** Proposals for coming plans, for programs. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/proposals")
final class ProposalController {

    private static final int MOST = 1000;

    private final ProposalOrders orders;
    private final DayWarnings warnings;

    ProposalController(ProposalOrders orders, DayWarnings warnings) {
        this.orders = orders;
        this.warnings = warnings;
    }

    /**
     * What came of it.
     *
     * @param warnings of days off and moved days, once it is accepted of overlaps too; absent
     *     without any
     */
    record Answer(
            String proposalId,
            long position,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {}

    private Answer answer(Proposed done, Locale locale) {
        return new Answer(
                done.proposalId(),
                done.position(),
                warnings.ofRows(done.planId(), done.rows(), locale).values().stream()
                        .flatMap(List::stream)
                        .toList());
    }

    record Listing(List<Known> items, @Nullable String next) {}

    record DeclineRequest(@NotBlank String reason) {}

    /** Answers to what was refused as a question: its code, a colon and the name. */
    record AcceptRequest(@Nullable @Size(max = 50) Set<@NotBlank @Size(max = 400) String> sure) {}

    /** Proposals, the newest first; next names the older ones. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    Listing all(
            @RequestParam(defaultValue = "200") int size,
            @RequestParam(required = false) @Nullable String next) {
        if (size < 1 || size > MOST) {
            throw Invalid.range("size", 1, MOST);
        }
        Page page = orders.page(next, size);
        return new Listing(page.items(), page.next());
    }

    /** Proposes an activity for a half-year. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer propose(@RequestBody ProposalRequest body, Caller caller, Locale locale) {
        return answer(orders.propose(body, caller), locale);
    }

    /** Takes it into the draft of its half-year. */
    @PostMapping("/{proposalId}/accept")
    Answer accept(
            @PathVariable String proposalId,
            @Valid @RequestBody(required = false) @Nullable AcceptRequest body,
            Caller caller,
            Locale locale) {
        Set<String> sure = body == null || body.sure() == null ? Set.of() : body.sure();
        return answer(orders.accept(proposalId, sure, caller), locale);
    }

    /** Takes up again what was declined, for a reason. */
    @PostMapping("/{proposalId}/reopen")
    Proposed reopen(
            @PathVariable String proposalId,
            @Valid @RequestBody DeclineRequest body,
            Caller caller) {
        return orders.reopen(proposalId, body.reason(), caller);
    }

    /** Takes back at once that one declined it, or took it back. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @PostMapping("/{proposalId}/undo")
    Proposed undo(
            @PathVariable String proposalId,
            @Valid @RequestBody DeclineRequest body,
            Caller caller) {
        return orders.undo(proposalId, body.reason(), caller);
    }

    /** Takes one's own back before it is decided, for a reason. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @PostMapping("/{proposalId}/withdraw")
    Proposed withdraw(
            @PathVariable String proposalId,
            @Valid @RequestBody DeclineRequest body,
            Caller caller) {
        return orders.withdraw(proposalId, body.reason(), caller);
    }

    /** Declines it, for a reason. */
    @PostMapping("/{proposalId}/decline")
    Proposed decline(
            @PathVariable String proposalId,
            @Valid @RequestBody DeclineRequest body,
            Caller caller) {
        return orders.decline(proposalId, body.reason(), caller);
    }
}
