package kz.moldir.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import kz.moldir.ui.errors.PageOfForm;
import kz.moldir.ui.language.Dates;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.RequestPath;
import kz.moldir.ui.language.Texts;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every view, error pages too, its {@code layout}, {@code visitor}, {@code dates} and {@code
 * texts}.
 */
final class LayoutOfEachPage implements HandlerInterceptor {

    private final Site site;
    private final Clock clock;
    private final Visitors visitors;

    LayoutOfEachPage(Site site, Clock clock, Visitors visitors) {
        this.site = site;
        this.clock = clock;
        this.visitors = visitors;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isProgram(request)) {
            return true;
        }
        Language language = Language.of(request);
        if (elsewhere(request, language)) {
            String used = "/" + site.style().languages().getFirst().code();
            response.sendRedirect(used + RequestPath.of(request).substring(3) + query(request));
            return false;
        }
        request.setAttribute("layout", layout(request, language));
        request.setAttribute("visitor", visitors.of(request));
        request.setAttribute("dates", new Dates(language, site.zone()));
        request.setAttribute("texts", new Texts(language));
        return true;
    }

    /** What programs ask for is no page; what the container answers in its place may be one. */
    private static boolean isProgram(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR
                && RequestPath.of(request).startsWith("/api/");
    }

    /** A form that comes back is framed as the page on which it stood, which can be opened. */
    private Layout layout(HttpServletRequest request, Language language) {
        String page = PageOfForm.wasSent(request) ? PageOfForm.of(request).orElse("") : "";
        int query = page.indexOf('?');
        String path = query < 0 ? page : page.substring(0, query);
        return Language.ofPath(path).filter(language::equals).isPresent()
                ? Layout.of(site, language, path, page.substring(path.length()), clock)
                : Layout.of(site, language, RequestPath.of(request), query(request), clock);
    }

    /** Whether a page was asked for in a language that the council does not use. */
    private boolean elsewhere(HttpServletRequest request, Language language) {
        return request.getMethod().equals("GET")
                && request.getDispatcherType() == DispatcherType.REQUEST
                && Language.ofPath(RequestPath.of(request)).isPresent()
                && !site.style().languages().contains(language);
    }

    private static String query(HttpServletRequest request) {
        return request.getQueryString() == null
                        || request.getDispatcherType() == DispatcherType.ERROR
                ? ""
                : "?" + request.getQueryString();
    }
}
