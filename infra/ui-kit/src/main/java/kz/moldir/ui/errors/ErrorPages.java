package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.ModelAndView;

/** Every error that a browser asked for becomes the page {@code ui/error}. */
public final class ErrorPages implements ErrorViewResolver, Ordered {

    /** An attribute: the word of what is told otherwise than by its status. */
    public static final String WORD = ErrorPages.class.getName() + ".word";

    /** An attribute: how many megabytes a file may have, where one had more. */
    public static final String LIMIT = ErrorPages.class.getName() + ".limit";

    private final DataSize largestFile;

    /**
     * @param largestFile where the container itself refuses a form, nobody else says how large a
     *     file may be
     */
    public ErrorPages(DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    public ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        ModelAndView page = new ModelAndView("ui/error", sent(request), status);
        Object limit = request.getAttribute(LIMIT);
        boolean unread =
                limit == null && status == HttpStatus.CONTENT_TOO_LARGE && FilesSent.by(request);
        page.addObject("limit", unread ? Long.valueOf(largestFile.toMegabytes()) : limit);
        return page.addObject("problem", word(request, status.value()));
    }

    /** Of a form that was not taken: that it was one, and the page of ours that it stands on. */
    public static Map<String, Object> sent(HttpServletRequest request) {
        return !PageOfForm.wasSent(request)
                ? Map.of()
                : PageOfForm.of(request)
                        .map(back -> Map.<String, Object>of("sent", true, "back", back))
                        .orElse(Map.of("sent", true));
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
