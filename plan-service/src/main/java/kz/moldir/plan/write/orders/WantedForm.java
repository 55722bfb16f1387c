package kz.moldir.plan.write.orders;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.said.Says;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer to whether a row of the next plan is still wanted, from its page and from Today. */
@Controller
final class WantedForm {

    private final ActivityOrders orders;

    WantedForm(ActivityOrders orders) {
        this.orders = orders;
    }

    @Allowed(Role.SECRETARIAT)
    @Says("next.earlier.wanted.said")
    @PostMapping("/{lang:kk|ru|en}/activities/{id}/wanted")
    String want(@PathVariable String lang, @PathVariable String id, Caller caller) {
        return "redirect:/%s/activities/%s?after=%d"
                .formatted(lang, id, orders.want(id, caller).position());
    }

    @Allowed(Role.SECRETARIAT)
    @Says("next.earlier.again.said")
    @PostMapping("/{lang:kk|ru|en}/activities/{id}/wanted/undo")
    String askAgain(@PathVariable String lang, @PathVariable String id, Caller caller) {
        return "redirect:/%s/activities/%s?after=%d"
                .formatted(lang, id, orders.askAgain(id, caller).position());
    }
}
