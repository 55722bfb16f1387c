package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.Visitors;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Shows a page's reader who they are, and in the menu only what they may open. */
public final class KnownVisitors implements Visitors {

    private static final String SIGN_IN = "/oauth2/authorization/moldir";

    private final Persons persons;
    private final MessageSource messages;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final boolean open;
    private final Map<String, Optional<HandlerMethod>> pages = new ConcurrentHashMap<>();

    /**
     * For one service.
     *
     * @param open whether its pages are public, so that signing in is offered to operators only
     */
    public KnownVisitors(
            Persons persons,
            MessageSource messages,
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            boolean open) {
        this.persons = persons;
        this.messages = messages;
        this.handlers = handlers;
        this.open = open;
    }

    @Override
    public Visitor of(HttpServletRequest request) {
        Person person = persons.of(request);
        boolean offered = !open || request.getRequestURI().endsWith("/operations");
        return new Visitor(
                person == null ? null : person.name(),
                person == null ? "" : roles(person, Language.of(request).locale()),
                offered ? SIGN_IN : null,
                person == null ? null : token(request),
                address -> mayOpen(address, person));
    }

    private String roles(Person person, Locale locale) {
        return person.roles().stream()
                .flatMap(name -> Role.named(name).stream().map(role -> words(role, name, locale)))
                .collect(Collectors.joining(", "));
    }

    private String words(Role role, String name, Locale locale) {
        return messages.getMessage(
                "kit.role.of." + role.word(), Role.commission(name).stream().toArray(), locale);
    }

    private static @Nullable String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : null;
    }

    private boolean mayOpen(String address, @Nullable Person person) {
        return pages.computeIfAbsent(address, this::page)
                .map(page -> Rules.mayOpen(page, person))
                .orElse(true);
    }

    private Optional<HandlerMethod> page(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> answers(each.getKey(), path))
                .<HandlerMethod>map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean answers(RequestMappingInfo info, PathContainer path) {
        var patterns = info.getPathPatternsCondition();
        return patterns != null
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
