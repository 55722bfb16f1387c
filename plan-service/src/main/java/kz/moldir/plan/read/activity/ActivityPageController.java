package kz.moldir.plan.read.activity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.read.activity.Undo.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for each activity, and for each of its forms. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.PRESS)
@Controller
final class ActivityPageController {

    /** What the page can say that was done. */
    private static final Set<String> DEEDS =
            Set.of(
                    "agree-date",
                    "propose-dates",
                    "postpone",
                    "cancel",
                    "occurrences",
                    "close",
                    "cover",
                    "requests",
                    "answers",
                    "corrections",
                    "withdrawn",
                    "restored",
                    "disclosure");

    /** What became of the decisions of an occurrence whose day was put right. */
    private static final List<String> FOLLOWED = List.of("moved", "told", "due", "kept");

    private final ActivityPage page;
    private final CouncilClock clock;

    ActivityPageController(ActivityPage page, CouncilClock clock) {
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/{lang:kk|ru|en}/activities/{id}")
    String activity(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long until,
            @RequestParam(defaultValue = "") String record,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAllAttributes(page.model(id, ActivityInput.NONE, locale));
        String done = Saying.once(request, "done");
        if (done != null && DEEDS.contains(done)) {
            model.addAttribute("done", done);
            FOLLOWED.forEach(name -> model.addAttribute(name, count(Saying.once(request, name))));
            Acting acting = Acting.of(request);
            if (acting != null && clock.instant().getEpochSecond() <= until) {
                String account = acting.person().subject();
                model.addAttribute("undo", page.undo(id, new Deed(done, record, account)));
            }
        }
        return "plan/activity";
    }

    private static int count(@Nullable String said) {
        return said != null && said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }

    /** The same with a form open, and in it what the address says. */
    @GetMapping(
            "/{lang:kk|ru|en}/activities/{id}/{action:agree-date|propose-dates|postpone|cancel|"
                    + "occurrences|close|cover|requests|answers|corrections|disclosure}")
    String form(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam Map<String, String> values,
            Locale locale,
            Model model) {
        model.addAllAttributes(page.model(id, ActivityInput.opened(action, values), locale));
        model.addAttribute("asked", action);
        return "plan/activity";
    }
}
