package kz.moldir.kit.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
    private final Consumer<Person> acting;
    private final Predicate<String> catchesUp;
    private final Function<HttpServletRequest, @Nullable String> beginning;

    /**
     * Asks these rules.
     *
     * @param acting told of everybody who is let through
     * @param catchesUp whether the views had not seen the last command of an account, and have now
     * @param beginning where whoever may not open the first page is led instead, or null where a
     *     page is none or they have no other
     */
    public Access(
            Rules rules,
            Persons persons,
            Consumer<Person> acting,
            Predicate<String> catchesUp,
            Function<HttpServletRequest, @Nullable String> beginning) {
        this.beginning = beginning;
        this.rules = rules;
        this.persons = persons;
        this.acting = acting;
        this.catchesUp = catchesUp;
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
        Acting let;
        try {
            let = decided(method, person, request);
        } catch (Denied denied) {
            String instead = person == null || !reads(request) ? null : beginning.apply(request);
            if (instead == null) {
                throw denied;
            }
            response.sendRedirect(instead);
            return false;
        }
        let.rememberIn(request);
        acting.accept(let.person());
        return true;
    }

    /** Whose an object is, views say; what its owner made just now is not refused to its owner. */
    private Acting decided(
            HandlerMethod method, @Nullable Person person, HttpServletRequest request) {
        try {
            return rules.decide(method, person, pattern(request), variables(request));
        } catch (Denied denied) {
            if (person != null
                    && person.has(denied.couldIfTheirs().toArray(Role[]::new))
                    && catchesUp.test(person.subject())) {
                return rules.decide(method, person, pattern(request), variables(request));
            }
            throw denied;
        }
    }

    /** A program with a token is told what it may not; only a browser has a session. */
    private static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getSession(false) != null;
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
