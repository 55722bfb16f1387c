package kz.moldir.kit.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.ui.Places;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.Visitors;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPattern.PathMatchInfo;

/**
 * Shows a page's reader who they are, in the menu only what they may open, and only the forms that
 * they may send.
 */
public final class KnownVisitors implements Visitors {

    private static final String SIGN_IN = "/oauth2/authorization/moldir";

    /** Menus in three languages fit many times; addresses that name an object come and go. */
    static final int MOST = 500;

    private final Rules rules;
    private final Persons persons;
    private final MessageSource messages;
    private final ObjectProvider<RequestMappingHandlerMapping> handlers;
    private final boolean open;
    private final Places places;
    private final ConcurrentLruCache<String, Optional<HandlerMethod>> pages =
            new ConcurrentLruCache<>(MOST, this::page);

    /**
     * For one service.
     *
     * @param open whether its pages are public, so that signing in is offered to operators only
     * @param here the service's name, such as "plan"
     * @param addresses of all services by name, as people reach them
     */
    public KnownVisitors(
            Rules rules,
            Persons persons,
            MessageSource messages,
            ObjectProvider<RequestMappingHandlerMapping> handlers,
            boolean open,
            String here,
            Map<String, String> addresses) {
        this.places = new Places(here, addresses);
        this.rules = rules;
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
                (method, address) ->
                        method.equals("GET")
                                ? mayOpen(address, person)
                                : may(method, address, person),
                person == null ? List.of() : places.of(words(person), Language.of(request)),
                person == null ? null : Visitor.markOf(person.subject()));
    }

    private static Set<String> words(Person person) {
        return person.roles().stream()
                .flatMap(name -> Role.named(name).stream().map(Role::word))
                .collect(Collectors.toSet());
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

    /** Only whoever came by a session has one; who shows a bearer token needs no session for it. */
    private static @Nullable String token(HttpServletRequest request) {
        return request.getSession(false) != null
                        && request.getAttribute(CsrfToken.class.getName())
                                instanceof CsrfToken token
                ? token.getToken()
                : null;
    }

    private boolean mayOpen(String address, @Nullable Person person) {
        return pages.get(address).map(page -> Rules.mayOpen(page, person)).orElse(true);
    }

    /** How many addresses it remembers. */
    int remembered() {
        return pages.size();
    }

    private record Answering(PathPattern pattern, HandlerMethod handler) {

        String named() {
            return pattern.getPatternString();
        }

        Map<String, String> of(PathContainer path) {
            PathMatchInfo match = pattern.matchAndExtract(path);
            return match == null ? Map.of() : match.getUriVariables();
        }
    }

    /**
     * For whom a page's reader would act who sends a form to an address: the account whose role it
     * is in which that is allowed, or null. Another form, or the page itself, may be in another.
     */
    public @Nullable String sendsFor(HttpServletRequest request, String address) {
        PathContainer path = PathContainer.parsePath(address);
        Person person = persons.of(request);
        return answering(path, RequestMethod.POST)
                .flatMap(best -> rules.acting(best.handler(), person, best.named(), best.of(path)))
                .map(acting -> acting.lent().get(acting.role()))
                .orElse(null);
    }

    /** Asks also whose the object is that the address names. */
    private boolean may(String method, String address, @Nullable Person person) {
        PathContainer path = PathContainer.parsePath(address);
        RequestMethod wanted =
                method.equals("HEAD") ? RequestMethod.GET : RequestMethod.valueOf(method);
        return answering(path, wanted)
                .map(best -> rules.may(best.handler(), person, best.named(), best.of(path)))
                .orElse(false);
    }

    /** The most specific one, as the dispatcher takes it. */
    private Optional<Answering> answering(PathContainer path, RequestMethod wanted) {
        return handlers.getObject().getHandlerMethods().entrySet().stream()
                .filter(each -> answers(each.getKey(), path, wanted))
                .flatMap(
                        each ->
                                patterns(each.getKey())
                                        .filter(pattern -> pattern.matches(path))
                                        .map(pattern -> new Answering(pattern, each.getValue())))
                .min(Comparator.comparing(Answering::pattern, PathPattern.SPECIFICITY_COMPARATOR));
    }

    private Optional<HandlerMethod> page(String address) {
        return answering(PathContainer.parsePath(address), RequestMethod.GET)
                .map(Answering::handler);
    }

    private static boolean answers(
            RequestMappingInfo info, PathContainer path, RequestMethod method) {
        return info.getMethodsCondition().getMethods().contains(method)
                && patterns(info).anyMatch(pattern -> pattern.matches(path));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        return patterns == null ? Stream.empty() : patterns.getPatterns().stream();
    }
}
