package kz.moldir.plan.read.filter;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A page whose filter cannot be used stays the page: with what was typed and what to do. */
@Component
public final class FilterFaults {

    private final Problems problems;

    FilterFaults(Problems problems) {
        this.problems = problems;
    }

    /** Says so on the page, with status 422. */
    public void tell(Invalid invalid, Model model, HttpServletResponse response, Locale locale) {
        ProblemDetail problem = problems.invalid(invalid, locale);
        Map<String, Object> properties = Objects.requireNonNull(problem.getProperties());
        model.addAttribute("errors", properties.getOrDefault("errors", List.of()));
        response.setStatus(problem.getStatus());
    }
}
