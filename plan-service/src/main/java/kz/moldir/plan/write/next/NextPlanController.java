package kz.moldir.plan.write.next;

import java.util.List;
import java.util.Set;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.NextPlanOrders.Started;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins plans for programs, and says beforehand what would stand in them. */
@Allowed(Role.SECRETARIAT)
@RestController
@RequestMapping("/api/plans")
final class NextPlanController {

    private final NextPlanOrders orders;

    NextPlanController(NextPlanOrders orders) {
        this.orders = orders;
    }

    /** From: the plan to go on with. Activities: those of its that are taken; all proposed. */
    record StartRequest(
            int year, int half, @Nullable String from, @Nullable Set<String> activities) {}

    /**
     * A row that a plan leaves, and the row that it would become.
     *
     * @param hold why it is not proposed although it was not done; absent otherwise
     * @param early whether its term is all the year and begins before the later half-year
     */
    record Offered(
            String activityId,
            int number,
            String state,
            Reason reason,
            boolean proposed,
            Offer.@Nullable Hold hold,
            boolean newTerm,
            boolean early,
            Row row) {

        static Offered of(Offer offer) {
            return new Offered(
                    offer.activityId(),
                    offer.earlier().row().number(),
                    offer.earlier().state(),
                    offer.reason(),
                    offer.proposed(),
                    offer.hold(),
                    offer.newTerm(),
                    offer.early(),
                    offer.row());
        }
    }

    record Offers(List<Offered> items, @Nullable String next) {}

    /** What a plan leaves for a later half-year to go on with. */
    @GetMapping("/{planId}/continuation")
    Offers offers(@PathVariable String planId, @RequestParam int year, @RequestParam int half) {
        return new Offers(
                orders.offers(planId, year, half).stream().map(Offered::of).toList(), null);
    }

    /** Begins the draft of a half-year that has no plan yet. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Started start(@RequestBody StartRequest body, Caller caller) {
        return orders.start(body.year(), body.half(), body.from(), body.activities(), caller);
    }
}
