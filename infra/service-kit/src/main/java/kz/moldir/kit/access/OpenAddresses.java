package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The requests for handlers that are {@link Open}: nobody has to be signed in for them. */
public final class OpenAddresses implements RequestMatcher {

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private volatile @Nullable List<RequestMatcher> open;

    /** Reads the handlers when the first request comes. */
    public OpenAddresses(ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        List<RequestMatcher> known = open;
        if (known == null) {
            known = read();
            open = known;
        }
        return known.stream().anyMatch(each -> each.matches(request));
    }

    private List<RequestMatcher> read() {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(entry -> Rules.open(entry.getValue()))
                .flatMap(OpenAddresses::matchers)
                .toList();
    }

    private static Stream<RequestMatcher> matchers(
            Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        return entry.getKey().getPatternValues().stream()
                .flatMap(
                        pattern ->
                                entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(method -> HttpMethod.valueOf(method.name()))
                                        .flatMap(OpenAddresses::askedAs)
                                        .map(method -> paths.matcher(method, pattern)));
    }

    /** What may be read is also asked about without being read. */
    private static Stream<HttpMethod> askedAs(HttpMethod method) {
        return method.equals(HttpMethod.GET)
                ? Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                : Stream.of(method);
    }
}
