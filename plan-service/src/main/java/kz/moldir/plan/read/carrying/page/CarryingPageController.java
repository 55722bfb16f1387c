package kz.moldir.plan.read.carrying.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.said.Saying;
import kz.moldir.plan.read.activities.InsideOnly;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activity.ActivityInput;
import kz.moldir.plan.read.carrying.CarryingView;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page for the carrying out of each activity, and for each of its forms. */
@InsideOnly
@Controller
@RequestMapping("/{lang:kk|ru|en}/activities/{id}/carrying-out")
final class CarryingPageController {

    private final CarryingPage page;
    private final Messages messages;

    CarryingPageController(CarryingPage page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    @GetMapping
    String carrying(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String occurrence,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAllAttributes(
                page.model(
                        id,
                        occurrence == null
                                ? ActivityInput.NONE
                                : ActivityInput.opened("", Map.of("occurrence", occurrence)),
                        locale));
        String done = Saying.once(request, "done");
        if (done != null && messages.has("work." + done + ".done")) {
            model.addAttribute("done", done);
            Map<String, ?> shown = model.asMap();
            Made made =
                    Made.of(
                            done,
                            Saying.once(request, "made"),
                            (CarryingView) Objects.requireNonNull(shown.get("carrying")),
                            (PlannedActivity) Objects.requireNonNull(shown.get("activity")));
            model.addAttribute("made", made);
            model.addAttribute("undo", made == null ? null : made.letter());
        }
        return "plan/carrying-out";
    }

    /** The same with a form open, and in it what the address says. */
    @GetMapping("/{action:[a-z-]+}")
    String form(
            @PathVariable String id,
            @PathVariable String action,
            @RequestParam Map<String, String> values,
            Locale locale,
            Model model) {
        model.addAllAttributes(
                page.model(
                        id, ActivityInput.opened(action, Objects.requireNonNull(values)), locale));
        return "plan/carrying-out";
    }
}
