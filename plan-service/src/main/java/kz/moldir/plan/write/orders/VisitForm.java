package kz.moldir.plan.write.orders;

import jakarta.validation.Valid;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.said.Says;
import kz.moldir.plan.write.orders.ActivityRequests.SettleRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The answer to a visit that was put right and is not followed: its occurrence stays. */
@Controller
final class VisitForm {

    private final ActivityOrders orders;

    VisitForm(ActivityOrders orders) {
        this.orders = orders;
    }

    @Allowed(Role.SECRETARIAT)
    @Says("work.visits.said")
    @PostMapping("/{lang:kk|ru|en}/activities/{id}/visits")
    String settle(
            @PathVariable String lang,
            @PathVariable String id,
            @Valid @ModelAttribute SettleRequest form,
            Caller caller) {
        return "redirect:/%s/activities/%s?after=%d"
                .formatted(lang, id, orders.settle(id, form, caller).position());
    }
}
