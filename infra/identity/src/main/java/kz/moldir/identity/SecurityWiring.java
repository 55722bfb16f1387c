package kz.moldir.identity;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.signin.SignInPages;
import kz.moldir.identity.token.Authorizations;
import kz.moldir.identity.token.Clients;
import kz.moldir.identity.token.ExactRedirect;
import kz.moldir.identity.token.SignOut;
import kz.moldir.identity.token.TokenClaims;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

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
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
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
            SessionRegistry sessions) {
        JwtGenerator tokens = new JwtGenerator(encoder);
        tokens.setJwtCustomizer(claims);
        http.setSharedObject(SessionRegistry.class, sessions);
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
        http.oauth2ResourceServer(server -> server.jwt(jwt -> {}));
        http.authorizeHttpRequests(
                requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(
                                        "/ui/**",
                                        "/identity/**",
                                        "/{language:kk|ru|en}/sign-in",
                                        "/{language:kk|ru|en}/sign-in/code",
                                        "/{language:kk|ru|en}/forgotten",
                                        "/{language:kk|ru|en}/password",
                                        "/{language:kk|ru|en}/signed-out",
                                        "/actuator/health/**")
                                .permitAll()
                                .requestMatchers(
                                        "/{language:kk|ru|en}/people",
                                        "/{language:kk|ru|en}/people/**")
                                .hasAuthority(Roles.SECRETARIAT)
                                .anyRequest()
                                .authenticated());
        http.formLogin(
                form ->
                        form.loginPage("/kk/sign-in")
                                .loginProcessingUrl("/sign-in")
                                .defaultSuccessUrl("/")
                                .failureHandler(new SignInPages.Failed()));
        http.exceptionHandling(
                errors -> errors.authenticationEntryPoint(new SignInPages.Asked("/kk/sign-in")));
        http.logout(
                logout ->
                        logout.logoutUrl("/sign-out")
                                .addLogoutHandler(signOut)
                                .deleteCookies("__Host-moldir-identity")
                                .logoutSuccessHandler(SignInPages::signedOut));
        http.sessionManagement(
                session ->
                        session.maximumSessions(MOST_SESSIONS)
                                .sessionRegistry(sessions)
                                .expiredUrl("/"));
        http.headers(headers -> headers(headers, clients));
        return http.build();
    }

    private static void exact(Object provider) {
        if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider code) {
            code.setAuthenticationValidator(new ExactRedirect());
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Clients clients) {
        // A form's answer may lead back to the service that asked for the sign-in.
        String targets = String.join(" ", clients.addresses());
        headers.contentSecurityPolicy(
                policy ->
                        policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                                        + targets));
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(
                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"));
        headers.crossOriginOpenerPolicy(
                policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
        headers.crossOriginResourcePolicy(
                policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
