package kz.moldir.kit.command;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import kz.moldir.kit.access.Acting;
import kz.moldir.kit.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.json.JsonMapper;

/** Makes a {@link Caller} of a request; a malformed Idempotency-Key or If-Match is refused. */
public final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Whoever is at this machine, in a service that has no sign-in. */
    private static final Acting LOCAL =
            new Acting(
                    new Person("local", "local", List.of("secretariat"), null),
                    "secretariat",
                    List.of("secretariat"));

    private final Clock clock;
    private final Contents contents;
    private final boolean signedIn;

    public CallerResolver(Clock clock, JsonMapper json, boolean signedIn) {
        this.clock = clock;
        this.contents = new Contents(json);
        this.signedIn = signedIn;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("a caller exists only in an HTTP request");
        }
        Acting acting = acting(request);
        return new Caller(
                acting.person().subject(),
                acting.person().name(),
                acting.role(),
                acting.could(),
                request.getMethod() + " " + request.getRequestURI(),
                key(request),
                CommandIds.fresh(),
                expectedSequence(request),
                clock,
                contents,
                acting.lent());
    }

    /** The account that asks: that of this machine where nobody signed in. */
    public static String account(HttpServletRequest request) {
        Acting acting = Acting.of(request);
        return (acting == null ? LOCAL : acting).person().subject();
    }

    private Acting acting(HttpServletRequest request) {
        Acting acting = Acting.of(request);
        if (acting != null) {
            return acting;
        }
        if (signedIn) {
            throw new IllegalStateException("a handler for everybody sends no commands");
        }
        return LOCAL;
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            key = request.getParameter("idempotencyKey");
        }
        if (key == null) {
            return CommandIds.fresh();
        }
        if (!KEY.matcher(key).matches()) {
            throw Invalid.field("Idempotency-Key", "kit.problem.idempotency-key");
        }
        return key.toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable Long expectedSequence(HttpServletRequest request) {
        String etag = request.getHeader("If-Match");
        if (etag == null && request.getParameter("ifMatch") != null) {
            etag = '"' + request.getParameter("ifMatch") + '"'; // A form sends no headers.
        }
        if (etag == null || etag.equals("*")) {
            return null;
        }
        var matcher = ETAG.matcher(etag);
        if (!matcher.matches()) {
            throw Invalid.field("If-Match", "kit.problem.if-match");
        }
        return Long.valueOf(matcher.group(1));
    }
}
