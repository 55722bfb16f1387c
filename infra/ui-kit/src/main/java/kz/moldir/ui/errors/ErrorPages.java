package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Every error that a browser asked for becomes the page {@code ui/error}. */
public final class ErrorPages implements ErrorViewResolver, Ordered {

    /** An attribute: the word of what is told otherwise than by its status. */
    public static final String WORD = ErrorPages.class.getName() + ".word";

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return new ModelAndView(
                "ui/error", Map.of("problem", word(request, status.value())), status);
    }

    /** What the page says of a problem: the status does, unless the request has another word. */
    public static String word(HttpServletRequest request, int status) {
        return request.getAttribute(WORD) instanceof String word ? word : Problem.of(status).word();
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
