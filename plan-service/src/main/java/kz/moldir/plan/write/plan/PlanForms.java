package kz.moldir.plan.write.plan;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.command.Done;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.PlanEvent.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The same commands from the pages' forms; what was typed stays when something is wrong. */
@Controller
@RequestMapping("/{lang:kk|ru|en}")
final class PlanForms {

    private final Commands commands;
    private final Council council;

    PlanForms(Commands commands, Council council) {
        this.commands = commands;
        this.council = council;
    }

    @PostMapping("/plans/{planId}/approve")
    ModelAndView approve(
            @PathVariable String lang,
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam LocalDate date,
            @RequestParam String chair,
            Caller caller) {
        String number = decision == null || decision.isBlank() ? null : decision.strip();
        Days.check("date", date);
        if (chair.isBlank() || chair.length() > 200 || (number != null && number.length() > 50)) {
            throw Invalid.field("chair", "plan.problem.chair");
        }
        Done done =
                commands.send(
                        new PlanCommand.ApprovePlan(
                                planId,
                                new Decision(number, date, chair.strip()),
                                council.today(caller.clock())),
                        caller.asking(List.of(String.valueOf(number), date, chair)));
        return shown(lang, planId, done);
    }

    private static ModelAndView shown(String lang, String planId, Done done) {
        return new ModelAndView(
                "redirect:/" + lang + "/plans/" + planId + "?after=" + done.position());
    }
}
