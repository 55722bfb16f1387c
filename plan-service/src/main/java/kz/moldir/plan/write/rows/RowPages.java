package kz.moldir.plan.write.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.plan.RowRefusal;
import kz.moldir.plan.write.review.diff.Words;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowOrders.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
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

    private static final String NEW = "new";

    private final RowOrders orders;
    private final Council council;
    private final Problems problems;

    RowPages(RowOrders orders, Council council, Problems problems) {
        this.orders = orders;
        this.council = council;
        this.problems = problems;
    }

    /**
     * The form in hand: of a row, or of a new one; theirs is what somebody else wrote meanwhile.
     */
    public record Form(
            String row,
            Words words,
            List<ActivityKind> kinds,
            String version,
            @Nullable Words theirs) {}

    @GetMapping
    ModelAndView rows(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String edit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String page) {
        DraftPlan plan = orders.plan(planId);
        Form form =
                NEW.equals(row)
                        ? new Form(NEW, new Words("", "", "", ""), List.of(), "", null)
                        : plan.rows().stream()
                                .filter(each -> each.id().equals(row))
                                .map(RowPages::form)
                                .findFirst()
                                .orElse(null);
        String inHand = form == null ? done : form.row();
        ModelAndView shown = shown(plan, RowTable.of(plan, q, page, inHand), form, done, List.of());
        shown.addObject("edit", edit);
        return shown;
    }

    @PostMapping("/{rowId}")
    ModelAndView write(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable Integer number,
            Caller caller,
            Locale locale) {
        Words words =
                new Words(title.strip(), timeframe.strip(), responsible.strip(), note.strip());
        RowText text = new RowText(words, kinds(kind));
        try {
            Written written =
                    NEW.equals(rowId)
                            ? orders.add(planId, text, number, caller)
                            : orders.change(planId, rowId, text, version, caller);
            return answered(lang, planId, written);
        } catch (Invalid invalid) {
            Form form = new Form(rowId, words, text.kinds(), version, null);
            return again(planId, form, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            ProblemDetail problem = problems.refused(refused.refusal(), locale);
            return again(planId, theirs(planId, rowId, text, version, refused), problem);
        }
    }

    @PostMapping("/{rowId}/remove")
    ModelAndView remove(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            Caller caller,
            Locale locale) {
        return edited(
                lang, planId, locale, false, () -> orders.remove(planId, rowId, version, caller));
    }

    @PostMapping("/undo")
    ModelAndView undo(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") String edit,
            Caller caller,
            Locale locale) {
        try {
            long position = orders.undo(planId, edit, caller).position();
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?done=undone&after=%d"
                            .formatted(lang, planId, position));
        } catch (Refused refused) {
            return again(planId, null, problems.refused(refused.refusal(), locale));
        }
    }

    @PostMapping("/{rowId}/move")
    ModelAndView move(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam int number,
            Caller caller,
            Locale locale) {
        return edited(lang, planId, locale, true, () -> orders.move(planId, rowId, number, caller));
    }

    @PostMapping("/{rowId}/detach")
    ModelAndView detach(
            @PathVariable String lang,
            @PathVariable String planId,
            @PathVariable String rowId,
            @RequestParam(defaultValue = "") String version,
            Caller caller,
            Locale locale) {
        return edited(
                lang, planId, locale, true, () -> orders.detach(planId, rowId, version, caller));
    }

    /** An edit without a form of its own; the row is shown after it, unless it is gone. */
    private ModelAndView edited(
            String lang, String planId, Locale locale, boolean stays, Supplier<Written> order) {
        try {
            Written written = order.get();
            return answered(lang, planId, written, stays ? "#r-" + written.rowId() : "");
        } catch (Refused refused) {
            return again(planId, null, problems.refused(refused.refusal(), locale));
        }
    }

    private Form theirs(
            String planId, String rowId, RowText mine, String version, Refused refused) {
        Row now =
                refused.refusal() instanceof RowRefusal.ChangedMeanwhile
                        ? orders.plan(planId).rows().stream()
                                .filter(row -> row.id().equals(rowId))
                                .findFirst()
                                .orElse(null)
                        : null;
        return now == null
                ? new Form(rowId, mine.words(), mine.kinds(), version, null)
                : new Form(rowId, mine.words(), mine.kinds(), RowText.version(now), Words.of(now));
    }

    private ModelAndView again(String planId, @Nullable Form form, ProblemDetail problem) {
        DraftPlan plan = orders.plan(planId);
        RowTable table = RowTable.of(plan, null, null, form == null ? null : form.row());
        ModelAndView page = shown(plan, table, form, null, FormErrors.of(problem, "rows"));
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    private ModelAndView shown(
            DraftPlan plan,
            RowTable table,
            @Nullable Form form,
            @Nullable String done,
            List<?> errors) {
        ModelAndView page = new ModelAndView("plan/rows");
        page.addObject("plan", plan);
        page.addObject("table", table);
        page.addObject("form", form);
        page.addObject("done", done);
        page.addObject("here", plan.rows().stream().anyMatch(row -> row.id().equals(done)));
        page.addObject("kinds", ActivityKind.values());
        page.addObject("changes", Bulk.Change.values());
        page.addObject("commissions", council.commissions().keySet());
        page.addObject("key", UUID.randomUUID().toString());
        page.addObject("errors", errors);
        return page;
    }

    private static Form form(Row row) {
        return new Form(row.id(), Words.of(row), List.of(), RowText.version(row), null);
    }

    private static List<ActivityKind> kinds(List<String> names) {
        return Arrays.stream(ActivityKind.values())
                .filter(kind -> names.contains(kind.name()))
                .toList();
    }

    private static ModelAndView answered(String lang, String planId, Written written) {
        return answered(lang, planId, written, "#r-" + written.rowId());
    }

    /** Without a place to go to, the focus goes to what takes the edit back. */
    private static ModelAndView answered(
            String lang, String planId, Written written, String place) {
        return new ModelAndView(
                "redirect:/%s/plans/%s/rows?done=%s&edit=%s&after=%d%s"
                        .formatted(
                                lang,
                                planId,
                                written.rowId(),
                                Objects.requireNonNullElse(written.edit(), ""),
                                written.position(),
                                place));
    }
}
