package kz.moldir.plan.read.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.plans.PlanHead;
import kz.moldir.plan.read.plans.Plans;
import kz.moldir.plan.read.register.RegisterEntries.Page;
import kz.moldir.plan.read.register.RegisterPage.Place;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All registers, and that of one activity. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class RegisterPages {

    private final RegisterPage page;
    private final RegisterEntries entries;
    private final Plans plans;
    private final Council council;
    private final CouncilClock clock;

    RegisterPages(
            RegisterPage page,
            RegisterEntries entries,
            Plans plans,
            Council council,
            CouncilClock clock) {
        this.plans = plans;
        this.council = council;
        this.clock = clock;
        this.page = page;
        this.entries = entries;
    }

    @GetMapping("/{lang:kk|ru|en}/registers")
    ModelAndView all(
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String next) {
        RegisterQuery query = RegisterQuery.of(register, state, year, q);
        Page found = entries.page(query, Leaf.SIZE, next);
        Map<String, Object> model = new HashMap<>();
        model.put("entries", found.items());
        model.put("late", entries.late().size());
        model.put("registers", Register.values());
        model.put("states", RegisterQuery.State.values());
        model.put("query", query);
        model.put("permanent", plans.inForce(council.today(clock)).map(PlanHead::id).orElse(null));
        String asked = query.parameters();
        model.put(
                "more",
                found.next() == null
                        ? null
                        : asked + (asked.isEmpty() ? "?" : "&") + "next=" + found.next());
        return new ModelAndView("plan/registers", model);
    }

    @GetMapping("/{lang:kk|ru|en}/activities/{id}/register")
    ModelAndView one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String entry,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable Integer undo,
            @RequestParam(defaultValue = "0") long until,
            HttpServletRequest request) {
        ModelAndView shown =
                new ModelAndView(
                        "plan/register",
                        this.page.model(
                                id,
                                RegisterInput.NONE,
                                new Place(entry, page),
                                Saying.once(request, "done")));
        return clock.instant().getEpochSecond() <= until
                ? shown.addObject("undo", undo)
                        .addObject("written", entry)
                        .addObject("key", CommandIds.fresh())
                : shown;
    }
}
