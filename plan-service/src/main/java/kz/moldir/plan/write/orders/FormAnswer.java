package kz.moldir.plan.write.orders;

import java.io.IOException;
import java.util.Locale;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.problem.Problems;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;

/** One way for every form: what was taken leads on, what was not comes back with its words. */
public record FormAnswer(Problems problems, Locale locale) {

    /** Sends what the form asks for, which may be a file. */
    @FunctionalInterface
    public interface Order {

        /** The address to go on to, behind the service's own. */
        String sent() throws IOException;
    }

    /** The page that the form stands on. */
    @FunctionalInterface
    public interface Again {

        /** The page with what is wrong. */
        ModelAndView shown(ProblemDetail problem);
    }

    /** The answer to a form that says nothing of what its reader had seen. */
    public ModelAndView to(Order order, Again again) throws IOException {
        try {
            return new ModelAndView("redirect:" + order.sent());
        } catch (Invalid invalid) {
            return again.shown(problems.invalid(invalid, locale));
        } catch (Refused refused) {
            return again.shown(problems.refused(refused.refusal(), locale));
        }
    }

    /** The answer to a form whose reader may have been overtaken: 412 is shown on the page too. */
    public ModelAndView toSeen(Order order, Again again) throws IOException {
        try {
            return to(order, again);
        } catch (ConflictingAggregateVersionException stale) {
            return again.shown(ProblemDetail.forStatus(412));
        }
    }

    /** Whether somebody else was faster. */
    public static boolean stale(ProblemDetail problem) {
        return problem.getStatus() == 412;
    }
}
