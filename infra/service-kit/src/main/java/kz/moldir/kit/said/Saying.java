package kz.moldir.kit.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Takes the words of {@link Says} over the redirection: they stand on the page that it leads to,
 * once, and in no address.
 */
public final class Saying implements HandlerInterceptor {

    /** Under this name pages know the key of the words. */
    public static final String NAME = "justDone";

    @Override
    public void postHandle(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable ModelAndView answer) {
        String view = answer == null ? null : answer.getViewName();
        if (view == null
                || !view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                || !(handler instanceof HandlerMethod method)) {
            return;
        }
        Says says = method.getMethodAnnotation(Says.class);
        // Who sends a form with a token and no session reads no page after it.
        if (says != null && !says.value().isEmpty() && request.getSession(false) != null) {
            RequestContextUtils.getOutputFlashMap(request).put(NAME, says.value());
        }
    }

    /** A page that says it comes in a second says the words when it has come. */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        Map<String, ?> arrived = RequestContextUtils.getInputFlashMap(request);
        if (arrived == null
                || !arrived.containsKey(NAME)
                || response.getStatus() != HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            return;
        }
        RequestContextUtils.getOutputFlashMap(request).put(NAME, arrived.get(NAME));
        String query = request.getQueryString();
        RequestContextUtils.saveOutputFlashMap(
                request.getRequestURI() + (query == null ? "" : "?" + query), request, response);
    }
}
