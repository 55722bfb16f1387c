package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Every error that a browser asked for becomes the page {@code ui/error}. */
public final class ErrorPages implements ErrorViewResolver, Ordered {

    /** An attribute: the word of what is told otherwise than by its status. */
    public static final String WORD = ErrorPages.class.getName() + ".word";

    /** A page of this service, letter by letter. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~]*");

    /** Of the request that failed: its page is got (Servlet 6.1). */
    private static final String METHOD = "jakarta.servlet.error.method";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView("ui/error", sent(request), status);
        return page.addObject("problem", word(request, status.value()));
    }

    /** Of a form that was not taken: that it was one, and the page of ours that it stands on. */
    public static Map<String, Object> sent(HttpServletRequest request) {
        Object method = request.getAttribute(METHOD);
        if (READING.contains(method == null ? request.getMethod() : method.toString())) {
            return Map.of();
        }
        String page = request.getHeader("Referer");
        String own = "://" + request.getHeader("Host") + "/";
        int path = page == null ? -1 : page.indexOf(own);
        if (page == null || path < 0 || !page.substring(0, path).matches("https?")) {
            return Map.of("sent", true);
        }
        String back = page.substring(path + own.length() - 1);
        return OURS.matcher(back).matches()
                ? Map.of("sent", true, "back", back)
                : Map.of("sent", true);
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
