package kz.moldir.monitoring.write.recommendation;

import jakarta.validation.Valid;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.AnswerRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.RefuseRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.VerifyRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to recommendations; each is idempotent by its Idempotency-Key. */
@Allowed(
        value = Role.CHAIR,
        own = {Role.LEAD, Role.MEMBER})
@RestController
@RequestMapping("/api/recommendations/{id}")
final class RecommendationCommandsController {

    private final RecommendationOrders orders;

    RecommendationCommandsController(RecommendationOrders orders) {
        this.orders = orders;
    }

    /** What a command answers: the recommendation and the position to read it after. */
    record Answer(String id, long position) {}

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/answers")
    Answer answered(
            @PathVariable String id, @Valid @RequestBody AnswerRequest body, Caller caller) {
        return new Answer(id, orders.answered(id, body, caller));
    }

    @PostMapping("/verify")
    Answer verified(
            @PathVariable String id, @Valid @RequestBody VerifyRequest body, Caller caller) {
        return new Answer(id, orders.verified(id, body, caller));
    }

    @PostMapping("/refuse")
    Answer refused(@PathVariable String id, @Valid @RequestBody RefuseRequest body, Caller caller) {
        return new Answer(id, orders.refused(id, body, caller));
    }
}
