package kz.moldir.plan.read.activities;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.said.Says;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activities.SavedViews.SavedView;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Saved views: kept from the table, opened, renamed and removed here. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@Controller
@RequestMapping("/{lang:kk|ru|en}/saved-views")
final class SavedViewPages {

    private final SavedViews views;
    private final Plans plans;
    private final Council council;
    private final CouncilClock clock;
    private final Messages messages;

    SavedViewPages(
            SavedViews views, Plans plans, Council council, CouncilClock clock, Messages messages) {
        this.views = views;
        this.plans = plans;
        this.council = council;
        this.clock = clock;
        this.messages = messages;
    }

    /** One line of the summary of faults. */
    public record Fault(String field, String message) {}

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String removed,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Model model) {
        model.addAttribute("removed", isBack(caller, removed) ? null : removed);
        model.addAttribute("was", typed);
        return shown(model, caller, List.of());
    }

    /** The address stays in the browser after the undo: then there is nothing to undo. */
    private boolean isBack(Caller caller, @Nullable String removed) {
        return views.of(caller.actor()).stream().anyMatch(view -> view.name().equals(removed));
    }

    /** Back to the table, where the view is listed. */
    @Says("views.saved.save.said")
    @PostMapping
    String save(
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam String plan,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commission,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String coverage,
            @RequestParam Map<String, String> typed,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            ActivityQuery query =
                    ActivityQuery.of(q, state, commission, kind, person, sort).covered(coverage);
            String known = plans.head(plan).map(PlanHead::id).orElse("");
            views.save(caller.actor(), name, query);
            return known.isEmpty()
                    ? "redirect:/" + lang + "/saved-views"
                    : "redirect:/" + lang + "/plans/" + known + query.parameters();
        } catch (Invalid wrong) {
            model.addAttribute("typed", typed);
            return refused(wrong, caller, locale, model, response);
        }
    }

    @Says("views.saved.rename.said")
    @PostMapping("/{id}")
    String rename(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            views.rename(caller.actor(), id, name);
            return "redirect:/" + lang + "/saved-views";
        } catch (Invalid wrong) {
            return refused(wrong, caller, locale, model, response);
        }
    }

    @Says("views.saved.remove.said")
    @PostMapping("/{id}/remove")
    String remove(@PathVariable String lang, @PathVariable String id, Caller caller) {
        SavedView removed = views.remove(caller.actor(), id);
        String query = removed.query();
        return "redirect:/%s/saved-views%sremoved=%s"
                .formatted(
                        lang,
                        query.isEmpty() ? "?" : query + "&",
                        UriUtils.encode(removed.name(), StandardCharsets.UTF_8));
    }

    private String refused(
            Invalid wrong,
            Caller caller,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return shown(
                model,
                caller,
                wrong.faults().stream()
                        .map(fault -> new Fault("main", messages.text(locale, fault.code())))
                        .toList());
    }

    private String shown(Model model, Caller caller, List<Fault> errors) {
        model.addAttribute("saved", views.of(caller.actor()));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "planId", plans.inForce(council.today(clock)).map(PlanHead::id).orElse(null));
        return "plan/saved-views";
    }
}
