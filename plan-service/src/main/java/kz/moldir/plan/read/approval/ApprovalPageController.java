package kz.moldir.plan.read.approval;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a plan's way to its approval. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
@Controller
final class ApprovalPageController {

    private final ApprovalPage page;

    ApprovalPageController(ApprovalPage page) {
        this.page = page;
    }

    @GetMapping("/{lang:kk|ru|en}/plans/{planId}/approval")
    String approval(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String answered,
            @RequestParam(defaultValue = "0") long until,
            Caller caller,
            Locale locale,
            Model model) {
        boolean now = caller.clock().instant().getEpochSecond() <= until;
        model.addAttribute("answered", now ? answered : null);
        model.addAllAttributes(page.model(planId, caller, Map.of(), List.of(), locale));
        return "plan/approval";
    }
}
