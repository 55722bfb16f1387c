package kz.moldir.kit.signin;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.moldir.kit.access.FirstPage;
import kz.moldir.kit.access.KnownVisitors;
import kz.moldir.kit.access.OpenAddresses;
import kz.moldir.kit.access.Persons;
import kz.moldir.kit.access.Rules;
import kz.moldir.ui.Site;
import kz.moldir.ui.Visitors;
import kz.moldir.ui.errors.FormsOfOwnPage;
import kz.moldir.ui.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands before every request: who it is, and that no other site asked for it. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import({BackChannelLogout.class, SignedOutPage.class})
public class SignInConfiguration {

    @Bean
    Provider provider(
            @Value("${moldir.oidc.issuer}") String issuer,
            @Value("${moldir.oidc.client}") String client) {
        return new Provider(issuer, client);
    }

    @Bean
    StillLetIn stillLetIn(Provider provider, @Value("${moldir.oidc.asked-again}") Duration each) {
        return new StillLetIn(
                provider::refreshed,
                Clock.systemUTC(),
                each,
                asking -> Thread.ofVirtual().name("still-let-in").start(asking));
    }

    @Bean
    Sessions sessions(EndedTokens ended, StillLetIn letIn) {
        return new Sessions(Clock.systemUTC(), ended, letIn);
    }

    @Bean
    WantedPage wantedPage(@Value("${server.servlet.session.cookie.name}") String session) {
        return new WantedPage(session + "-wanted");
    }

    @Bean
    EndedTokens endedTokens(ObjectProvider<MongoDatabase> database) {
        MongoDatabase known = database.getIfAvailable();
        return known == null
                ? new EndedTokens()
                : new EndedTokens(new KeptEnds(known, Clock.systemUTC()));
    }

    @Bean
    AccessTokens accessTokens(Provider provider, EndedTokens ended) {
        return new AccessTokens(provider, ended);
    }

    @Bean
    Persons persons(Sessions sessions, WantedPage wanted) {
        return new SignedIn(sessions, wanted);
    }

    @Bean
    KnownVisitors visitors(
            Rules rules,
            Persons persons,
            MessageSource messages,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers,
            @Value("${moldir.public:false}") boolean open,
            Site site,
            @Value("${moldir.places.plan}") String plan,
            @Value("${moldir.places.monitoring}") String monitoring,
            @Value("${moldir.places.notification}") String notification,
            @Value("${moldir.places.reporting}") String reporting,
            @Value("${moldir.places.identity}") String identity) {
        return new KnownVisitors(
                rules,
                persons,
                messages,
                handlers,
                open,
                site.service(),
                Map.of(
                        "plan", plan,
                        "monitoring", monitoring,
                        "notification", notification,
                        "reporting", reporting,
                        "identity", identity));
    }

    @Bean
    static BeanPostProcessor formsOfOwnPage() {
        return FormsOfOwnPage.beforeOthers();
    }

    @Bean
    Refusals refusals(
            @Qualifier("handlerExceptionResolver") @Lazy HandlerExceptionResolver problems,
            WantedPage wanted) {
        return new Refusals(problems, wanted);
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Provider provider,
            Sessions sessions,
            StillLetIn letIn,
            AccessTokens access,
            WantedPage wanted,
            Refusals refusals,
            Visitors visitors,
            @Value("${server.servlet.session.cookie.name}") String session,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers,
            @Value("${moldir.public:false}") boolean open) {
        http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                "/actuator/health/liveness",
                                                "/actuator/health/readiness")
                                        .permitAll()
                                        .requestMatchers("/actuator/**", "/actuator")
                                        .hasAuthority("operator")
                                        .requestMatchers(new OpenAddresses(handlers))
                                        .permitAll()
                                        // Before anybody looks whether the request is well formed.
                                        .requestMatchers(open ? "/api/operations/**" : "/api/**")
                                        .authenticated()
                                        .anyRequest()
                                        .permitAll())
                .headers(AbstractHttpConfigurer::disable)
                // Only a page is remembered, by whoever leads to the sign-in.
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(refusals)
                                        .accessDeniedHandler(refusals))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(ofForms(session + "-form"))
                                        .ignoringRequestMatchers(
                                                request ->
                                                        Api.is(request)
                                                                || Api.hasBearer(request)
                                                                || request.getRequestURI()
                                                                        .equals(
                                                                                BackChannelLogout
                                                                                        .PATH)))
                .addFilterBefore(bearer(access, refusals), LogoutFilter.class)
                .oauth2Login(
                        login ->
                                login.clientRegistrationRepository(provider)
                                        .authorizedClientRepository(new RefreshTokens(letIn))
                                        .loginPage(SignedIn.DOOR)
                                        .authorizationEndpoint(
                                                asked ->
                                                        asked.authorizationRequestResolver(
                                                                        asking(provider, wanted))
                                                                .authorizationRequestRepository(
                                                                        new AskedOfTheProvider(
                                                                                session
                                                                                        + "-asked")))
                                        .tokenEndpoint(
                                                token ->
                                                        token.accessTokenResponseClient(
                                                                provider.codes()))
                                        .userInfoEndpoint(
                                                info -> info.oidcUserService(fromTheIdToken()))
                                        .withObjectPostProcessor(unreachable(refusals))
                                        .successHandler(begun(sessions, wanted, visitors))
                                        .failureHandler(refusals))
                .logout(logout -> logout.logoutSuccessHandler(new SigningOut(provider)))
                .sessionManagement(Customizer.withDefaults());
        return http.build();
    }

    /** In the browser, so that who looks at a form, or sends one without it, costs no session. */
    private static CookieCsrfTokenRepository ofForms(String cookie) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookie);
        tokens.setHeaderName("X-CSRF-TOKEN"); // What pages let htmx send.
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(each -> each.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static ReadersLanguage asking(Provider provider, WantedPage wanted) {
        return new ReadersLanguage(
                new DefaultOAuth2AuthorizationRequestResolver(
                        provider,
                        OAuth2AuthorizationRequestRedirectFilter
                                .DEFAULT_AUTHORIZATION_REQUEST_BASE_URI),
                wanted);
    }

    private static BearerTokenAuthenticationFilter bearer(AccessTokens access, Refusals refusals) {
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(access::decode);
        tokens.setJwtAuthenticationConverter(
                token -> {
                    List<String> roles = token.getClaimAsStringList("roles");
                    return new JwtAuthenticationToken(
                            token,
                            (roles == null ? List.<String>of() : roles)
                                    .stream().map(SimpleGrantedAuthority::new).toList(),
                            String.valueOf(token.getSubject()));
                });
        BearerTokenAuthenticationFilter filter =
                new BearerTokenAuthenticationFilter(new ProviderManager(tokens));
        filter.setAuthenticationEntryPoint(refusals);
        filter.setAuthenticationFailureHandler(refusals);
        return filter;
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> unreachable(
            Refusals refusals) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler(refusals);
                return filter;
            }
        };
    }

    private static OidcUserService fromTheIdToken() {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        return users;
    }

    private static SavedRequestAwareAuthenticationSuccessHandler begun(
            Sessions sessions, WantedPage wanted, Visitors visitors) {
        SavedRequestAwareAuthenticationSuccessHandler back =
                new SavedRequestAwareAuthenticationSuccessHandler() {
                    @Override
                    public void onAuthenticationSuccess(
                            jakarta.servlet.http.HttpServletRequest request,
                            jakarta.servlet.http.HttpServletResponse response,
                            org.springframework.security.core.Authentication who)
                            throws java.io.IOException, jakarta.servlet.ServletException {
                        if (who.getPrincipal() instanceof OidcUser user) {
                            sessions.begin(request.getSession(), user);
                        }
                        // Before the answer is on its way; the request still tells it.
                        wanted.removeRequest(request, response);
                        String start =
                                FirstPage.of(
                                        wanted.address(request),
                                        visitors.of(request),
                                        Language.of(request));
                        if (start == null) {
                            super.onAuthenticationSuccess(request, response, who);
                        } else {
                            getRedirectStrategy().sendRedirect(request, response, start);
                        }
                    }
                };
        back.setRequestCache(wanted);
        return back;
    }

    /** Before all other filters of ours but the one that gives every answer its headers. */
    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        DelegatingFilterProxyRegistrationBean filter =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        filter.setOrder(-100);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }
}
