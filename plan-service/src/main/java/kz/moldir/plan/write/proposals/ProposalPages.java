package kz.moldir.plan.write.proposals;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.write.orders.FormAnswer;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.orders.SentForm;
import kz.moldir.plan.write.orders.TakesForms;
import kz.moldir.plan.write.orders.UndoOffered;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.proposals.ProposalOrders.Proposed;
import kz.moldir.plan.write.rows.UnknownPersons;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which members propose, and the secretariat accepts or declines. */
@Allowed(Role.SECRETARIAT)
@TakesForms
@Controller
@RequestMapping("/{lang:kk|ru|en}/proposals")
final class ProposalPages {

    private final ProposalOrders orders;
    private final AgainstTheDays against;
    private final Problems problems;
    private final Council council;
    private final CouncilClock clock;

    ProposalPages(
            ProposalOrders orders,
            AgainstTheDays against,
            Problems problems,
            Council council,
            CouncilClock clock) {
        this.against = against;
        this.orders = orders;
        this.problems = problems;
        this.council = council;
        this.clock = clock;
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping
    ModelAndView all(
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String decided,
            @RequestParam(defaultValue = "0") long until,
            Caller caller,
            Locale locale) {
        boolean now = clock.instant().getEpochSecond() <= until;
        return page(caller, locale, Map.of(), List.of(), 200, next)
                .addObject("undone", now ? decided : null);
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @Says("proposal.propose.said")
    @PostMapping
    ModelAndView propose(@ModelAttribute(SentForm.NAME) SentForm sent) throws IOException {
        Map<String, String> typed = sent.typed();
        return answer(
                sent,
                () ->
                        orders.propose(
                                new ProposalRequest(
                                        number(typed, "year"),
                                        number(typed, "half"),
                                        typed.get("title"),
                                        typed.get("timeframe"),
                                        typed.get("responsible"),
                                        typed.get("note"),
                                        sent.said("who"),
                                        typed.get("commission"),
                                        sent.lang(),
                                        UnknownPersons.sent(sent.said("sure"))),
                                sent.caller()),
                null);
    }

    @Says("proposal.accept.said")
    @PostMapping("/{proposalId}/accept")
    ModelAndView accept(
            @PathVariable String proposalId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                sent.about("accepting", proposalId),
                () ->
                        orders.accept(
                                proposalId, UnknownPersons.sent(sent.said("sure")), sent.caller()),
                null);
    }

    @Says("proposal.decline.said")
    @PostMapping("/{proposalId}/decline")
    ModelAndView decline(
            @PathVariable String proposalId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                sent.about("declining", proposalId),
                () -> orders.decline(proposalId, sent.said("reason"), sent.caller()),
                proposalId);
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @Says("proposal.reopen.said")
    @PostMapping("/{proposalId}/undo")
    ModelAndView undo(@PathVariable String proposalId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                sent.about("undoing", proposalId),
                () -> orders.undo(proposalId, sent.said("reason"), sent.caller()),
                null);
    }

    @Says("proposal.reopen.said")
    @PostMapping("/{proposalId}/reopen")
    ModelAndView reopen(
            @PathVariable String proposalId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                sent.about("reopening", proposalId),
                () -> orders.reopen(proposalId, sent.said("reason"), sent.caller()),
                null);
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @Says("proposal.withdraw.said")
    @PostMapping("/{proposalId}/withdraw")
    ModelAndView withdraw(
            @PathVariable String proposalId, @ModelAttribute(SentForm.NAME) SentForm sent)
            throws IOException {
        return answer(
                sent.about("withdrawing", proposalId),
                () -> orders.withdraw(proposalId, sent.said("reason"), sent.caller()),
                proposalId);
    }

    /**
     * What follows a form.
     *
     * @param undo the proposal that was decided, for which the page offers the way back; or null
     */
    private ModelAndView answer(SentForm sent, Supplier<Proposed> order, @Nullable String undo)
            throws IOException {
        String way = undo == null ? "" : "&decided=" + undo + UndoOffered.until(clock.instant());
        AtomicReference<RowRefusal.@Nullable PersonUnknown> unknown = new AtomicReference<>();
        return new FormAnswer(problems, sent.locale())
                .to(
                        () ->
                                "/%s/proposals?after=%d%s"
                                        .formatted(
                                                sent.lang(), asked(order, unknown).position(), way),
                        problem -> {
                            var asked = unknown.get();
                            return asked != null
                                    ? asking(sent, asked, problem)
                                    : page(
                                            sent.caller(),
                                            sent.locale(),
                                            sent.typed(),
                                            FormErrors.of(problem, "proposals"),
                                            problem.getStatus(),
                                            null);
                        });
    }

    private static Proposed asked(
            Supplier<Proposed> order, AtomicReference<RowRefusal.@Nullable PersonUnknown> unknown) {
        try {
            return order.get();
        } catch (Refused refused) {
            if (refused.refusal() instanceof RowRefusal.PersonUnknown asked) {
                unknown.set(asked);
            }
            throw refused;
        }
    }

    /** A question is no fault: the form comes back with it, and nothing is recorded yet. */
    private ModelAndView asking(
            SentForm sent, RowRefusal.PersonUnknown asked, ProblemDetail question) {
        return page(sent.caller(), sent.locale(), sent.typed(), List.of(), 200, null)
                .addObject("asked", List.of(String.valueOf(question.getDetail())))
                .addObject("sure", UnknownPersons.carried(sent.said("sure"), asked));
    }

    private ModelAndView page(
            Caller caller,
            Locale locale,
            Map<String, String> values,
            List<Map<String, String>> errors,
            int status,
            @Nullable String next) {
        var today = council.today(clock);
        boolean first = today.getMonthValue() <= 6;
        ModelAndView page = new ModelAndView("plan/proposals");
        KnownProposals.Page proposals = orders.page(next, Leaf.SIZE);
        List<KnownProposals.Known> shown = shown(proposals.items(), about(values));
        page.addObject("proposals", shown);
        page.addObject("reopenable", orders.reopenable(shown));
        page.addObject("beyond", orders.beyond(shown));
        page.addObject("against", against.of(shown, locale));
        page.addObject("total", proposals.total());
        page.addObject("more", proposals.next());
        boolean office = caller.may(Role.SECRETARIAT);
        page.addObject("forAnother", office);
        page.addObject("own", office && !caller.role().equals("secretariat"));
        page.addObject("taker", office ? null : caller.actor());
        page.addObject(
                "commissions",
                council.commissions().keySet().stream()
                        .filter(each -> caller.actsFor(each, Role.values()))
                        .toList());
        page.addObject("year", String.valueOf(first ? today.getYear() : today.getYear() + 1));
        page.addObject("half", first ? "2" : "1");
        page.addObject("values", values);
        page.addObject("errors", errors);
        page.addObject("asked", List.of());
        page.addObject("undone", null);
        page.addObject("key", CommandIds.fresh());
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    private static @Nullable String about(Map<String, String> values) {
        return Stream.of("accepting", "declining", "reopening", "withdrawing", "undoing")
                .map(values::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whose form has a fault is shown on any page, also where it is none of that. */
    private List<KnownProposals.Known> shown(
            List<KnownProposals.Known> items, @Nullable String declining) {
        return declining == null || items.stream().anyMatch(each -> each.id().equals(declining))
                ? items
                : Stream.concat(orders.known(declining).stream(), items.stream()).toList();
    }

    private static int number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        if (!text.matches("\\d{1,4}")) {
            throw Invalid.field(field, "next.problem." + field);
        }
        return Integer.parseInt(text);
    }
}
