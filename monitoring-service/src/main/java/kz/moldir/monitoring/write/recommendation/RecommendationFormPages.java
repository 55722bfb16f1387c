package kz.moldir.monitoring.write.recommendation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.AnswerRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.RefuseRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.VerifyRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the forms of a recommendation's page, and leads back to it. */
@Allowed(
        value = Role.CHAIR,
        own = {Role.LEAD, Role.MEMBER})
@Controller
@RequestMapping("/{language:kk|ru|en}/recommendations/{id}")
final class RecommendationFormPages {

    private final RecommendationOrders orders;

    RecommendationFormPages(RecommendationOrders orders) {
        this.orders = orders;
    }

    @Allowed(
            value = Role.SECRETARIAT,
            own = {Role.LEAD, Role.MEMBER})
    @PostMapping("/answers")
    String answered(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String text,
            Caller caller) {
        return back(
                language,
                id,
                orders.answered(id, new AnswerRequest(day(date), words("text", text)), caller));
    }

    @PostMapping("/verify")
    String verified(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String note,
            Caller caller) {
        return back(
                language,
                id,
                orders.verified(id, new VerifyRequest(day(date), bounded("note", note)), caller));
    }

    @PostMapping("/refuse")
    String refused(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String reason,
            Caller caller) {
        return back(
                language,
                id,
                orders.refused(id, new RefuseRequest(day(date), words("reason", reason)), caller));
    }

    private static String back(String language, String id, long position) {
        return "redirect:/%s/recommendations/%s?after=%d".formatted(language, id, position);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            throw Invalid.field("date", "kit.problem.field.NotNull");
        }
    }

    private static String words(String field, String text) {
        if (text.isBlank()) {
            throw Invalid.field(field, "kit.problem.field.NotBlank");
        }
        return bounded(field, text.strip());
    }

    private static String bounded(String field, String text) {
        if (text.length() > RecommendationRequests.TEXT) {
            throw Invalid.field(field, "monitoring.problem.text", RecommendationRequests.TEXT);
        }
        return text;
    }
}
