package kz.moldir.monitoring.write;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.said.Says;
import kz.moldir.monitoring.write.VisitRequests.CancelRequest;
import kz.moldir.monitoring.write.VisitRequests.WithdrawRequest;
import kz.moldir.ui.language.Messages;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms by which a visit is cancelled, and by which its record is taken back. */
@Controller
final class CancellationPages {

    private static final int UNPROCESSABLE = 422;
    private static final int OVERTAKEN = 412;

    private final Cancellations cancellations;
    private final VisitsPutRight right;
    private final VisitShown visits;
    private final Problems problems;
    private final Messages messages;

    CancellationPages(
            Cancellations cancellations,
            VisitsPutRight right,
            VisitShown visits,
            Problems problems,
            Messages messages) {
        this.cancellations = cancellations;
        this.right = right;
        this.visits = visits;
        this.problems = problems;
        this.messages = messages;
    }

    /** What is not recorded comes back with what was typed. */
    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says("monitoring.cancel.said")
    @PostMapping("/{language:kk|ru|en}/visits/{id}/cancel")
    ModelAndView cancel(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale) {
        return recorded(
                language,
                id,
                reason,
                "reason",
                locale,
                words -> cancellations.cancelled(id, new CancelRequest(words), caller));
    }

    /** The same of what was recorded by mistake. */
    @Allowed(value = Role.SECRETARIAT, own = Role.LEAD)
    @Says("monitoring.withdraw.said")
    @PostMapping("/{language:kk|ru|en}/visits/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable String language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            Locale locale) {
        return recorded(
                language,
                id,
                reason,
                "withdrawing",
                locale,
                words -> right.withdrawn(id, new WithdrawRequest(words), caller));
    }

    /**
     * Does it for a reason.
     *
     * @param field of the reason on the page
     * @param deed answers its position
     */
    private ModelAndView recorded(
            String language,
            String id,
            String reason,
            String field,
            Locale locale,
            ToLongFunction<String> deed) {
        String words = reason.replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.length() > VisitRequests.TEXT) {
            String fault =
                    words.isEmpty() ? "monitoring.cancel.reason.none" : "monitoring.problem.text";
            String said = messages.text(locale, fault, VisitRequests.TEXT);
            return again(id, field, words, said, UNPROCESSABLE);
        }
        try {
            return new ModelAndView(
                    "redirect:/%s/visits/%s?after=%d"
                            .formatted(language, id, deed.applyAsLong(words)));
        } catch (Refused refused) {
            var problem = problems.refused(refused.refusal(), locale);
            return again(
                    id,
                    field,
                    words,
                    Objects.requireNonNull(problem.getDetail()),
                    problem.getStatus());
        } catch (ConflictingAggregateVersionException overtaken) {
            String said = messages.text(locale, "monitoring.withdraw.overtaken");
            return again(id, field, words, said, OVERTAKEN);
        }
    }

    private ModelAndView again(String id, String field, String words, String fault, int status) {
        ModelAndView page = visits.page(id);
        page.addObject(field, words);
        page.addObject("errors", List.of(Map.of("field", field, "message", fault)));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }
}
