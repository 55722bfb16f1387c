package kz.moldir.plan.write.rows;

import java.util.List;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Organiser;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowPages.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of the rows as it is shown, with the form in hand or with what is wrong. */
@Component
public final class RowsPage {

    private final RowOrders orders;
    private final Council council;
    private final ToldDecisions told;

    RowsPage(RowOrders orders, Council council, ToldDecisions told) {
        this.orders = orders;
        this.council = council;
        this.told = told;
    }

    /** The whole page with what is wrong, where that has no form of its own any more. */
    public ModelAndView wrong(String planId, ProblemDetail problem) {
        return again(planId, new Place(null, null), null, Added.AT_END, problem);
    }

    ModelAndView again(
            String planId,
            Place place,
            @Nullable RowForm form,
            Added added,
            ProblemDetail problem) {
        DraftPlan plan = orders.plan(planId);
        ModelAndView page =
                shown(plan, place, form == null ? null : added.beside(form.row()), form);
        added.in(page, plan);
        page.addObject("errors", FormErrors.of(problem, "rows"));
        page.setStatus(HttpStatusCode.valueOf(problem.getStatus()));
        return page;
    }

    /**
     * The page.
     *
     * @param inHand the row whose part of the table is shown, or null
     */
    ModelAndView shown(
            DraftPlan plan, Place place, @Nullable String inHand, @Nullable RowForm form) {
        ModelAndView page = new ModelAndView("plan/rows");
        page.addObject("plan", plan);
        page.addObject("table", RowTable.of(plan, place.q(), place.page(), inHand));
        page.addObject("place", place);
        page.addObject("form", form);
        page.addObject(
                "toldDecisions",
                form == null || plan.amendment() == null ? 0 : told.of(Set.of(form.row())));
        page.addObject("here", false);
        page.addObject("asks", List.of());
        page.addObject("asked", List.of());
        page.addObject("kinds", ActivityKind.values());
        page.addObject("termKinds", TimeframeKind.values());
        page.addObject("organisers", Organiser.Kind.values());
        page.addObject("disclosures", Disclosure.values());
        page.addObject("changes", Bulk.Change.values());
        page.addObject("commissions", council.commissions().keySet());
        page.addObject("key", CommandIds.fresh());
        // Up and down are sent to one address, and are two commands.
        page.addObject("downKey", CommandIds.fresh());
        page.addObject("errors", List.of());
        return page;
    }
}
