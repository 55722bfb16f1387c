package kz.moldir.plan.write.rows;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.Bulk.Item;
import kz.moldir.plan.write.rows.Bulk.Seen;
import kz.moldir.plan.write.rows.RowOrders.Written;
import kz.moldir.plan.write.rows.RowPages.Place;
import kz.moldir.plan.write.rows.WarnedRows.Previewed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The preview of a change of several rows, and the change; it works without scripts. */
@Allowed(Role.SECRETARIAT)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/bulk")
final class BulkPages {

    private final BulkOrders orders;
    private final RowOrders rows;
    private final Council council;
    private final Problems problems;
    private final WarnedRows warned;

    BulkPages(
            BulkOrders orders,
            RowOrders rows,
            Council council,
            Problems problems,
            WarnedRows warned) {
        this.warned = warned;
        this.orders = orders;
        this.rows = rows;
        this.council = council;
        this.problems = problems;
    }

    /**
     * A row in the preview: what would be different of it, or why nothing is.
     *
     * @param questions that it would leave open, in sentences
     * @param warnings that speak against its day, in sentences
     */
    public record Shown(
            Item item, List<RowDiff> diff, List<String> questions, List<String> warnings) {

        static Shown of(Item item, List<String> questions, List<String> warnings) {
            Row before = item.before();
            Row after = item.after();
            return new Shown(
                    item,
                    before == null || after == null
                            ? List.of()
                            : List.of(
                                    RowDiff.of(
                                            new RowChange(RowChange.Kind.CHANGED, before, after))),
                    questions,
                    warnings);
        }
    }

    @Says(itself = Says.ASKED_FOR)
    @PostMapping("/preview")
    ModelAndView preview(
            @PathVariable String planId,
            @RequestParam(defaultValue = "") List<String> row,
            @RequestParam(defaultValue = "COMMISSION") Bulk.Change change,
            @RequestParam(defaultValue = "") String commission,
            @RequestParam(defaultValue = "") String timeframe,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String disclosure,
            @RequestParam(defaultValue = "") String number,
            Place place,
            Locale locale) {
        String value =
                switch (change) {
                    case COMMISSION -> commission;
                    case TIMEFRAME -> timeframe;
                    case KIND -> kind;
                    case DISCLOSURE -> disclosure;
                    case NUMBER -> number;
                    case REMOVE -> "";
                };
        return shown(planId, bulk(row, change, value), place, locale);
    }

    @Says(itself = "done")
    @PostMapping
    ModelAndView apply(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(defaultValue = "") List<String> row,
            @RequestParam Bulk.Change change,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(required = false) @Nullable Integer count,
            Place place,
            Caller caller,
            Locale locale) {
        Bulk bulk = bulk(row, change, value);
        try {
            Written written = orders.apply(planId, bulk, count, caller);
            return new ModelAndView(
                    "redirect:/%s/plans/%s/rows?done=bulk&%s&after=%d%s"
                            .formatted(
                                    lang,
                                    planId,
                                    RowOrders.undoable(written.edit(), caller),
                                    written.position(),
                                    place.and()));
        } catch (Invalid invalid) {
            return again(planId, bulk, place, locale, problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again(planId, bulk, place, locale, problems.refused(refused.refusal(), locale));
        }
    }

    private ModelAndView again(
            String planId, Bulk bulk, Place place, Locale locale, ProblemDetail problem) {
        ModelAndView again = shown(planId, bulk, place, locale);
        again.addObject("errors", FormErrors.of(problem, "rows"));
        again.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return again;
    }

    private ModelAndView shown(String planId, Bulk bulk, Place place, Locale locale) {
        try {
            ModelAndView page = page(planId, bulk, place);
            List<Shown> items = shown(planId, orders.preview(planId, bulk), locale);
            page.addObject("items", items);
            page.addObject("marked", marked(planId, items, locale));
            page.addObject("fit", items.stream().filter(each -> each.item().applies()).count());
            return page;
        } catch (Invalid invalid) {
            return faulty(planId, bulk, place, problems.invalid(invalid, locale));
        }
    }

    /** Of the rows of which less is told once the amendment is approved; null of none. */
    private @Nullable String marked(String planId, List<Shown> items, Locale locale) {
        return orders.amends(planId)
                ? warned.marked(
                        WarnedRows.changing(items.stream().map(Shown::item).toList()), locale)
                : null;
    }

    private List<Shown> shown(String planId, List<Item> items, Locale locale) {
        List<Previewed> told = warned.previewed(planId, items, orders.amends(planId), locale);
        return IntStream.range(0, items.size())
                .mapToObj(
                        i ->
                                Shown.of(
                                        items.get(i),
                                        told.get(i).questions(),
                                        told.get(i).warnings()))
                .toList();
    }

    private ModelAndView faulty(String planId, Bulk bulk, Place place, ProblemDetail problem) {
        ModelAndView page = page(planId, bulk, place);
        page.addObject("items", List.of());
        page.addObject("errors", FormErrors.of(problem, "rows"));
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    private ModelAndView page(String planId, Bulk bulk, Place place) {
        ModelAndView page = new ModelAndView("plan/bulk");
        page.addObject("plan", rows.plan(planId));
        page.addObject("bulk", bulk);
        page.addObject("place", place);
        page.addObject("kinds", ActivityKind.values());
        page.addObject("changes", Bulk.Change.values());
        page.addObject("disclosures", Disclosure.values());
        page.addObject("commissions", council.commissions().keySet());
        page.addObject("errors", List.of());
        page.addObject("key", CommandIds.fresh());
        return page;
    }

    private static Bulk bulk(List<String> rows, Bulk.Change change, String value) {
        List<Seen> seen =
                rows.stream()
                        .map(each -> each.split(":", 2))
                        .filter(each -> each.length == 2)
                        .map(each -> new Seen(each[0], each[1]))
                        .toList();
        return new Bulk(change, seen, value.strip());
    }
}
