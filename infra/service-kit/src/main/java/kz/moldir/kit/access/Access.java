package kz.moldir.kit.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks {@link Rules} before each handler; what is no handler and no static file is refused. */
public final class Access implements HandlerInterceptor {

    private final Rules rules;
    private final Persons persons;

    public Access(Rules rules, Persons persons) {
        this.rules = rules;
        this.persons = persons;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new Denied(java.util.List.of(), java.util.List.of());
        }
        if (isError(request, method) || Rules.open(method)) {
            return true;
        }
        Person person = persons.of(request);
        if (person == null && persons.sendToSignIn(request, response)) {
            return false;
        }
        rules.decide(method, person, pattern(request), variables(request)).rememberIn(request);
        return true;
    }

    private static boolean isError(HttpServletRequest request, HandlerMethod method) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && BasicErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        @Nullable Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
