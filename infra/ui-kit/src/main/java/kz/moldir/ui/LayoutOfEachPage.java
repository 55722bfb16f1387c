package kz.moldir.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Language language = Language.of(request);
        String query =
                request.getQueryString() == null
                                || request.getDispatcherType() == DispatcherType.ERROR
                        ? ""
                        : "?" + request.getQueryString();
        request.setAttribute(
                "layout", Layout.of(site, language, RequestPath.of(request), query, clock));
        request.setAttribute("visitor", visitors.of(request));
        request.setAttribute("dates", new Dates(language, site.zone()));
        request.setAttribute("texts", new Texts(language));
        return true;
    }
}
