package kz.moldir.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import jakarta.servlet.DispatcherType;
import java.time.LocalDate;
import java.util.EnumSet;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.DrawnSecrets;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.signin.FromBrowser;
import kz.moldir.identity.signin.SignInPages;
import kz.moldir.identity.signin.WantedPage;
import kz.moldir.identity.signin.WhereWanted;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.Clients;
import kz.moldir.identity.token.ExactRedirect;
import kz.moldir.identity.token.LongestSession;
import kz.moldir.identity.token.RefusedTokens;
import kz.moldir.identity.token.SignOut;
import kz.moldir.identity.token.TokenClaims;
import kz.moldir.ui.limit.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may ask what of the provider, and what every answer tells a browser. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {

    private static final int BEFORE_EVERYTHING = -100;
    private static final int MOST_SESSIONS = 20;

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setOrder(BEFORE_EVERYTHING);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }

    /** Outermost, so that whoever refuses is heard. */
    @Bean
    FilterRegistrationBean<RefusedTokens> refusedTokens() {
        FilterRegistrationBean<RefusedTokens> filter =
                new FilterRegistrationBean<>(new RefusedTokens());
        filter.setOrder(BEFORE_EVERYTHING - 4);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WordsOfFaults> wordsOfFaults() {
        FilterRegistrationBean<WordsOfFaults> filter =
                new FilterRegistrationBean<>(new WordsOfFaults());
        filter.setOrder(BEFORE_EVERYTHING - 3);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EveryAnswer> everyAnswer(Clients clients) {
        FilterRegistrationBean<EveryAnswer> filter =
                new FilterRegistrationBean<>(new EveryAnswer(clients.addresses()));
        filter.setOrder(BEFORE_EVERYTHING - 2);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    FilterRegistrationBean<AskedTooOften> askedTooOften(
            @Value("${moldir.limits.session}") int ofSession,
            @Value("${moldir.limits.address}") int ofAddress) {
        FilterRegistrationBean<AskedTooOften> filter =
                new FilterRegistrationBean<>(
                        new AskedTooOften(new Limits(ofSession), new Limits(ofAddress)));
        filter.setOrder(BEFORE_EVERYTHING - 1);
        return filter;
    }

    /** By which the secrets of programs are compared; there is no other encoder. */
    @Bean
    DrawnSecrets drawnSecrets() {
        return new DrawnSecrets();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${moldir.identity.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JwtDecoder decoder(SigningKeys keys, @Value("${moldir.identity.issuer}") String issuer) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(keys)
                        .jwtProcessorCustomizer(
                                each ->
                                        each.setJWSTypeVerifier(
                                                new DefaultJOSEObjectTypeVerifier<>(
                                                        new JOSEObjectType("at+jwt"))))
                        .build();
        // The default would ask for another type.
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new JwtIssuerValidator(issuer)));
        return decoder;
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SignOut signOut,
            Clients clients,
            Authorizations authorizations,
            NimbusJwtEncoder encoder,
            TokenClaims claims,
            SessionRegistry sessions,
            Accounts accounts,
            @Qualifier("requestMappingHandlerMapping")
                    ObjectProvider<RequestMappingHandlerMapping> handlers,
            Times times) {
        JwtGenerator tokens = new JwtGenerator(encoder);
        tokens.setJwtCustomizer(claims);
        http.setSharedObject(SessionRegistry.class, sessions);
        WantedPage wanted = new WantedPage();
        http.requestCache(cache -> cache.requestCache(wanted));
        // In the browser, so that who only looks at a form costs no session, and one that was left
        // open can still be sent.
        http.csrf(csrf -> csrf.csrfTokenRepository(tokensOfForms()));
        http.oauth2AuthorizationServer(
                server ->
                        server.registeredClientRepository(clients)
                                .authorizationService(authorizations)
                                .tokenGenerator(tokens)
                                .authorizationEndpoint(
                                        endpoint ->
                                                endpoint.authenticationProviders(
                                                        all -> all.forEach(SecurityWiring::exact)))
                                .oidc(
                                        oidc ->
                                                oidc.logoutEndpoint(
                                                        logout ->
                                                                logout.logoutResponseHandler(
                                                                        signOut::ofClient))));
        http.oauth2ResourceServer(
                server -> server.bearerTokenResolver(atUserinfoAlone()).jwt(jwt -> {}));
        http.authorizeHttpRequests(
                requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/ui/**",
                                        "/identity/**",
                                        "/error",
                                        "/{language:kk|ru|en}/sign-in",
                                        "/{language:kk|ru|en}/sign-in/code",
                                        "/{language:kk|ru|en}/forgotten",
                                        "/{language:kk|ru|en}/password",
                                        "/{language:kk|ru|en}/signed-out",
                                        "/{language:kk|ru|en}/address",
                                        "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(
                                        "/{language:kk|ru|en}/people",
                                        "/{language:kk|ru|en}/people/**")
                                .access((who, at) -> secretary(who.get(), accounts, times))
                                .requestMatchers(
                                        "/",
                                        "/{language:kk|ru|en}",
                                        "/{language:kk|ru|en}/change-password",
                                        "/{language:kk|ru|en}/own-address",
                                        "/oauth2/authorize",
                                        "/oauth2/token",
                                        "/oauth2/introspect",
                                        "/oauth2/revoke",
                                        "/userinfo")
                                .authenticated()
                                .anyRequest()
                                .access(new NothingElse(handlers)));
        http.addFilterBefore(new LongestSession(times.machine()), LogoutFilter.class);
        http.formLogin(
                form ->
                        form.loginPage("/kk/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .authenticationDetailsSource(FromBrowser::new)
                                .successHandler(new WhereWanted(wanted))
                                .failureHandler(new SignInPages.Failed()));
        http.exceptionHandling(
                errors ->
                        errors.authenticationEntryPoint(new SignInPages.Asked("/kk/sign-in"))
                                // A page in words, not the bare header for programs.
                                .accessDeniedHandler(new SignInPages.Refused(accounts)));
        http.logout(
                logout ->
                        logout.logoutUrl("/logout")
                                .addLogoutHandler(signOut)
                                .deleteCookies("__Host-moldir-identity")
                                .logoutSuccessHandler(SignInPages::signedOut));
        http.sessionManagement(
                session ->
                        session.maximumSessions(MOST_SESSIONS)
                                .sessionRegistry(sessions)
                                .expiredSessionStrategy(SignInPages::askedAgain));
        http.headers(AbstractHttpConfigurer::disable); // EveryAnswer has them.
        return http.build();
    }

    private static CookieCsrfTokenRepository tokensOfForms() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("__Host-moldir-identity-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(true).httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    /** An access token says who somebody is to a service; what is opened here needs a sign-in. */
    private static BearerTokenResolver atUserinfoAlone() {
        RequestMatcher userinfo = PathPatternRequestMatcher.pathPattern("/userinfo");
        BearerTokenResolver tokens = new DefaultBearerTokenResolver();
        return request -> userinfo.matches(request) ? tokens.resolve(request) : null;
    }

    /** Asked at each request, since a deputy's roles end with the absence. */
    private static AuthorizationDecision secretary(
            @Nullable Authentication who, Accounts accounts, Times times) {
        LocalDate today = times.today();
        return new AuthorizationDecision(
                who != null
                        && who.isAuthenticated()
                        && accounts.byLogin(who.getName())
                                .filter(account -> account.active(today))
                                .map(account -> accounts.rolesOn(account, today))
                                .filter(roles -> roles.contains(Roles.SECRETARIAT))
                                .isPresent());
    }

    private static void exact(Object provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
            code.setAuthenticationValidator(new ExactRedirect());
        }
    }
}
