package kz.moldir.plan.write.rows;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a draft is written, one row at a time; it works without scripts. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/rows")
final class RowPages {

    /** What was done: an edit of the row at which the page opens. */
    private static final String ROW = "row";

    private final RowOrders orders;
    private final RowsPage pages;
    private final Problems problems;
    private final CouncilClock clock;
    private final WarnedRows warned;

    RowPages(
            RowOrders orders,
            RowsPage pages,
            Problems problems,
            CouncilClock clock,
            WarnedRows warned) {
        this.warned = warned;
        this.orders = orders;
        this.pages = pages;
        this.problems = problems;
        this.clock = clock;
    }

    /** The part of the rows that is looked at: what was searched for and the page of it. */
    public record Place(@Nullable String q, @Nullable String page) {

        /** The same as it stands in an address, after what begins with a question mark. */
        public String and() {
            return part("&q=", q) + part("&page=", page);
        }

        /** The same as an address of its own. */
        public String at() {
            String and = and();
            return and.isEmpty() ? "" : "?" + and.substring(1);
        }

        private static String part(String name, @Nullable String value) {
            return value == null || value.isBlank()
                    ? ""
                    : name + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping
    ModelAndView rows(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(defaultValue = "") String follows,
            @RequestParam(defaultValue = "0") long until,
            FileUndone file,
            Place place,
            HttpServletRequest request,
            Locale locale) {
        String said = Saying.once(request, "done");
        String done = ROW.equals(said) ? at : said;
        DraftPlan plan = orders.plan(planId);
        RowForm form =
                !plan.writable()
                        ? null
                        : RowForm.NEW.equals(row)
                                ? RowForm.empty(lang)
                                : row(plan, row).map(RowForm::of).orElse(null);
        Added added = new Added(null, follows);
        ModelAndView shown =
                pages.shown(plan, place, form == null ? at : added.beside(form.row()), form);
        added.in(shown, plan);
        shown.addObject("done", done);
        shown.addObject("here", row(plan, done).isPresent());
        shown.addObject(
                "asks",
                row(plan, done)
                        .map(
                                written ->
                                        warned.asked(
                                                planId, orders.standing(plan, written), locale))
                        .orElse(List.of()));
        shown.addObject("file", file);
        shown.addObject("edit", clock.instant().getEpochSecond() <= until ? edit : null);
        return shown;
    }

    @Says(itself = "done")
    @PostMapping("/{rowId}")
    ModelAndView write(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            Added added,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam Map<String, String> sent,
            Place place,
            Caller caller,
            Locale locale) {
        RowForm form = RowForm.sent(rowId, sent::get);
        try {
            Written written =
                    RowForm.NEW.equals(rowId)
                            ? orders.add(
                                    planId,
                                    form.text(null),
                                    added.place(),
                                    UnknownPersons.sent(sure),
                                    caller)
                            : orders.change(
                                    planId,
                                    rowId,
                                    form::text,
                                    form.values(),
                                    form.version(),
                                    UnknownPersons.sent(sure),
                                    caller);
            return answered(lang, planId, written, caller, place, "#r-" + written.rowId());
        } catch (Invalid invalid) {
            return pages.again(planId, place, form, added, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            ProblemDetail problem = problems.refused(refused.refusal(), locale);
            if (refused.refusal() instanceof RowRefusal.PersonUnknown asked) {
                return asking(planId, place, form, added, problem)
                        .addObject("sure", UnknownPersons.carried(sure, asked));
            }
            if (refused.refusal() instanceof RowRefusal.Held) {
                return asking(planId, place, form, added, problem)
                        .addObject("sure", UnknownPersons.carried(sure, RowOrders.HELD));
            }
            RowForm theirs = theirs(planId, form, refused);
            ModelAndView again = pages.again(planId, place, theirs, added, problem);
            if (refused.refusal() instanceof RowRefusal.NoSuchPlace) {
                again.addObject("errors", FormErrors.of(problem, "number"));
            }
            again.addObject("gone", !theirs.row().equals(rowId));
            return again;
        } catch (NotCaughtUp behind) {
            return pages.again(planId, place, form, added, problems.notTakenYet(locale));
        }
    }

    /** A question is no fault: the form comes back with it, and nothing is written yet. */
    private ModelAndView asking(
            String planId, Place place, RowForm form, Added added, ProblemDetail question) {
        DraftPlan plan = orders.plan(planId);
        ModelAndView page = pages.shown(plan, place, added.beside(form.row()), form);
        page.addObject("asked", List.of(String.valueOf(question.getDetail())));
        added.in(page, plan);
        return page;
    }

    @Says(itself = "done")
    @PostMapping("/{rowId}/remove")
    ModelAndView remove(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            Place place,
            Caller caller,
            Locale locale) {
        return edited(
                lang,
                planId,
                place,
                caller,
                locale,
                false,
                () -> orders.remove(planId, rowId, version, caller));
    }

    @Says(itself = "done")
    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String edit,
            Place place,
            Caller caller,
            Locale locale) {
        try {
            long position = orders.undo(planId, edit, caller).position();
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?done=undone&after=%d%s"
                            .formatted(lang, planId, position, place.and()));
        } catch (Refused refused) {
            return pages.again(
                    planId, place, null, Added.AT_END, problems.refused(refused.refusal(), locale));
        }
    }

    @Says(itself = "done")
    @PostMapping("/{rowId}/move")
    ModelAndView move(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam int number,
            @RequestParam(required = false) @Nullable Integer seen,
            Place place,
            Caller caller,
            Locale locale) {
        return edited(
                lang,
                planId,
                place,
                caller,
                locale,
                true,
                () -> orders.move(planId, rowId, number, seen, caller));
    }

    @Says(itself = "done")
    @PostMapping("/{rowId}/detach")
    ModelAndView detach(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable String seen,
            Place place,
            Caller caller,
            Locale locale) {
        return edited(
                lang,
                planId,
                place,
                caller,
                locale,
                true,
                () -> orders.detach(planId, rowId, version, seen, caller));
    }

    /** An edit without a form of its own; the row is shown after it, unless it is gone. */
    private ModelAndView edited(
            String lang,
            String planId,
            Place place,
            Caller caller,
            Locale locale,
            boolean stays,
            Supplier<Written> order) {
        try {
            Written written = order.get();
            return answered(
                    lang, planId, written, caller, place, stays ? "#r-" + written.rowId() : "");
        } catch (Refused refused) {
            return pages.again(
                    planId, place, null, Added.AT_END, problems.refused(refused.refusal(), locale));
        } catch (NotCaughtUp behind) {
            // Whether the row still says what was seen of it is not known yet.
            return pages.again(planId, place, null, Added.AT_END, problems.notTakenYet(locale));
        }
    }

    /** What somebody else wrote stands beside it; where they took the row out it is a new one. */
    private RowForm theirs(String planId, RowForm mine, Refused refused) {
        if (refused.refusal() instanceof RowRefusal.Unknown) {
            return mine.anew();
        }
        return refused.refusal() instanceof RowRefusal.ChangedMeanwhile
                ? row(orders.plan(planId), mine.row()).map(mine::beside).orElseGet(mine::anew)
                : mine;
    }

    private static Optional<Row> row(DraftPlan plan, @Nullable String id) {
        return plan.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Without a row to go to, the focus goes to what takes the edit back. */
    private static ModelAndView answered(
            String lang, String planId, Written written, Caller caller, Place place, String row) {
        return new ModelAndView(
                "redirect:/%s/plans/%s/rows?at=%s&done=%s&%s&after=%d%s%s"
                        .formatted(
                                lang,
                                planId,
                                written.rowId(),
                                ROW,
                                RowOrders.undoable(written.edit(), caller),
                                written.position(),
                                place.and(),
                                row));
    }
}
