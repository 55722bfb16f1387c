package kz.moldir.plan.read.register;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.plan.events.RegisterEvent.Register;
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

    RegisterPages(RegisterPage page, RegisterEntries entries) {
        this.page = page;
        this.entries = entries;
    }

    @GetMapping("/{lang:kk|ru|en}/registers")
    ModelAndView all(
            @RequestParam(defaultValue = "") String register,
            @RequestParam(defaultValue = "false") boolean overdue) {
        Register chosen =
                Arrays.stream(Register.values())
                        .filter(each -> each.name().equals(register))
                        .findFirst()
                        .orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("entries", entries.all(chosen, overdue));
        model.put("late", entries.all(null, true).size());
        model.put("registers", Register.values());
        model.put("register", chosen);
        model.put("overdue", overdue);
        return new ModelAndView("plan/registers", model);
    }

    @GetMapping("/{lang:kk|ru|en}/activities/{id}/register")
    ModelAndView one(
            @PathVariable String id, @RequestParam(required = false) @Nullable String done) {
        return new ModelAndView("plan/register", page.model(id, RegisterInput.NONE, done));
    }
}
