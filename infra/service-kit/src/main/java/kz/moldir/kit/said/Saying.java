package kz.moldir.kit.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Takes the words of {@link Says} over the redirection: they stand on the page that it leads to,
 * once, and in no address. Such a page opens at its words and at no other part: a browser that goes
 * to a part of a page gives nothing else the focus.
 */
public final class Saying implements HandlerInterceptor {

    /** Under this name pages know the key of the words. */
    public static final String NAME = "justDone";

    /**
     * What the page is told once under a name of {@link Says#itself}, or null. Without a session it
     * stands in the address; with one an address is somebody's link, and nothing was done.
     */
    public static @Nullable String once(HttpServletRequest request, String name) {
        Map<String, ?> arrived = RequestContextUtils.getInputFlashMap(request);
        if (arrived != null && arrived.get(name) instanceof String told) {
            return told;
        }
        return request.getSession(false) == null ? request.getParameter(name) : null;
    }

    /**
     * What the address names to be taken back, as long as it is offered: until the second since the
     * epoch that stands beside it as {@code until}; else null.
     */
    public static @Nullable String offered(HttpServletRequest request, String name, Instant now) {
        String until = request.getParameter("until");
        return until != null
                        && until.matches("\\d{1,12}")
                        && now.getEpochSecond() <= Long.parseLong(until)
                ? request.getParameter(name)
                : null;
    }

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (answer == null
                || view == null
                || !view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || !(handler instanceof HandlerMethod method)) {
            return;
        }
        Says says = method.getMethodAnnotation(Says.class);
        // Who sends a form with a token and no session mostly reads no page after it.
        if (says == null || request.getSession(false) == null) {
            return;
        }
        String address = view.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length());
        UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
        Map<String, String> once = once(says, parts);
        if (once.isEmpty()) {
            assert List.of(says.itself()).contains(Says.ASKED_FOR) : "Nothing says " + address;
            return;
        }
        UriComponentsBuilder to = UriComponentsBuilder.fromUriString(address).fragment(null);
        List.of(says.itself()).forEach(to::replaceQueryParam);
        answer.setViewName(UrlBasedViewResolver.REDIRECT_URL_PREFIX + to.build().toUriString());
        RequestContextUtils.getOutputFlashMap(request).putAll(once);
    }

    private static Map<String, String> once(Says says, UriComponents address) {
        Map<String, String> once = new HashMap<>();
        if (!says.value().isEmpty()) {
            once.put(NAME, says.value());
        }
        for (String name : says.itself()) {
            String told = address.getQueryParams().getFirst(name);
            if (told != null) {
                once.put(name, UriUtils.decode(told, StandardCharsets.UTF_8));
            }
        }
        return once;
    }

    /** A page that says it comes in a second says the words when it has come. */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        Map<String, ?> arrived = RequestContextUtils.getInputFlashMap(request);
        if (arrived == null || response.getStatus() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return;
        }
        RequestContextUtils.getOutputFlashMap(request).putAll(arrived);
        String query = request.getQueryString();
        RequestContextUtils.saveOutputFlashMap(
                request.getRequestURI() + (query == null ? "" : "?" + query), request, response);
    }
}
