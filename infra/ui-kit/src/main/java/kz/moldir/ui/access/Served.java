package kz.moldir.ui.access;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * What a service answers, found in the service as it runs: by handlers of its own, by the endpoints
 * of its figures, by patterns of files, and by filters of the sign-in.
 *
 * @param endpoints each as method and path
 * @param unknown what may answer something, and nobody has said what
 */
record Served(Set<String> endpoints, List<String> unknown) {

    /** Of all methods; it is asked by the container where something failed. */
    private static final String ERROR_PAGE = "/error";

    private static final Set<String> SERVLETS = Set.of("dispatcherServlet");

    /** Filters of the sign-in that answer by themselves. */
    private static final Map<String, List<String>> ANSWERING =
            Map.ofEntries(
                    Map.entry("LogoutFilter", List.of("POST /logout")),
                    Map.entry(
                            "OAuth2AuthorizationRequestRedirectFilter",
                            List.of("GET /oauth2/authorization/moldir")),
                    Map.entry(
                            "OAuth2LoginAuthenticationFilter",
                            List.of("GET /login/oauth2/code/moldir")),
                    Map.entry("UsernamePasswordAuthenticationFilter", List.of("POST /sign-in")),
                    Map.entry(
                            "OAuth2AuthorizationEndpointFilter",
                            List.of("GET /oauth2/authorize", "POST /oauth2/authorize")),
                    Map.entry("OAuth2TokenEndpointFilter", List.of("POST /oauth2/token")),
                    Map.entry(
                            "OAuth2TokenIntrospectionEndpointFilter",
                            List.of("POST /oauth2/introspect")),
                    Map.entry(
                            "OAuth2TokenRevocationEndpointFilter", List.of("POST /oauth2/revoke")),
                    Map.entry("NimbusJwkSetEndpointFilter", List.of("GET /oauth2/jwks")),
                    Map.entry(
                            "OAuth2AuthorizationServerMetadataEndpointFilter",
                            List.of("GET /.well-known/oauth-authorization-server")),
                    Map.entry(
                            "OidcProviderConfigurationEndpointFilter",
                            List.of("GET /.well-known/openid-configuration")),
                    Map.entry(
                            "OAuth2ProtectedResourceMetadataFilter",
                            List.of("GET /.well-known/oauth-protected-resource")),
                    Map.entry(
                            "OidcUserInfoEndpointFilter",
                            List.of("GET /userinfo", "POST /userinfo")),
                    Map.entry(
                            "OidcLogoutEndpointFilter",
                            List.of("GET /connect/logout", "POST /connect/logout")));

    /** Filters that let a request pass or refuse it, and answer nothing of their own. */
    private static final Set<String> PASSING =
            Set.of(
                    "AnonymousAuthenticationFilter",
                    "AuthorizationFilter",
                    "AuthorizationServerContextFilter",
                    "BearerTokenAuthenticationFilter",
                    "ConcurrentSessionFilter",
                    "CsrfFilter",
                    "DisableEncodeUrlFilter",
                    "ExceptionTranslationFilter",
                    "HeaderWriterFilter",
                    "LongestSession",
                    "OAuth2AuthorizationCodeRequestValidatingFilter",
                    "OAuth2ClientAuthenticationFilter",
                    "RequestCacheAwareFilter",
                    "SecurityContextHolderAwareRequestFilter",
                    "SecurityContextHolderFilter",
                    "SessionManagementFilter",
                    "WebAsyncManagerIntegrationFilter");

    /** Of a service that has started. */
    static Served of(ApplicationContext service) {
        Set<String> endpoints = new TreeSet<>();
        service.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(handlers -> endpoints.addAll(of(handlers)));
        service.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(
                        files ->
                                files.getHandlerMap()
                                        .keySet()
                                        .forEach(pattern -> endpoints.add("GET " + pattern)));
        List<String> unknown = new ArrayList<>();
        for (FilterChainProxy chains : service.getBeansOfType(FilterChainProxy.class).values()) {
            for (SecurityFilterChain chain : chains.getFilterChains()) {
                for (Filter filter : chain.getFilters()) {
                    String name = filter.getClass().getSimpleName();
                    endpoints.addAll(ANSWERING.getOrDefault(name, List.of()));
                    if (!ANSWERING.containsKey(name) && !PASSING.contains(name)) {
                        unknown.add("what the filter " + name + " answers is not known");
                    }
                }
            }
        }
        servlets(service).stream()
                .filter(name -> !SERVLETS.contains(name))
                .sorted()
                .forEach(name -> unknown.add("what the servlet " + name + " answers is not known"));
        return new Served(endpoints, unknown);
    }

    private static Set<String> servlets(ApplicationContext service) {
        return service instanceof WebApplicationContext web && web.getServletContext() != null
                ? Objects.requireNonNull(web.getServletContext()).getServletRegistrations().keySet()
                : Set.of();
    }

    /** By these handlers. */
    static Set<String> of(RequestMappingInfoHandlerMapping handlers) {
        Set<String> endpoints = new TreeSet<>();
        handlers.getHandlerMethods().keySet().forEach(info -> endpoints.addAll(endpoints(info)));
        return endpoints;
    }

    private static List<String> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        List<RequestMethod> known =
                methods.isEmpty() ? Arrays.asList(RequestMethod.values()) : List.copyOf(methods);
        return info.getPatternValues().stream()
                .filter(path -> !path.equals(ERROR_PAGE))
                .flatMap(path -> known.stream().map(method -> method + " " + path))
                .toList();
    }
}
