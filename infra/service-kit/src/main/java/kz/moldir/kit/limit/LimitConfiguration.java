package kz.moldir.kit.limit;

import kz.moldir.kit.access.Persons;
import kz.moldir.ui.limit.Limits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Bounds what one client may ask; each process counts for itself. */
@Configuration(proxyBeanMethods = false)
public class LimitConfiguration {

    /** Right behind the one that gives every answer its headers. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 20;

    /** Right behind the one that knows who is signed in. */
    private static final int SIGNED_IN = -99;

    @Bean
    FilterRegistrationBean<LongBodies> longBodies(
            @Qualifier("handlerExceptionResolver") @Lazy HandlerExceptionResolver problems) {
        FilterRegistrationBean<LongBodies> filter =
                new FilterRegistrationBean<>(new LongBodies(problems));
        filter.setOrder(FIRST);
        return filter;
    }

    @Bean
    Limits addresses(@Value("${moldir.limits.address}") int perSecond) {
        return new Limits(perSecond);
    }

    /** Whoever wants to sign in; the provider counts attempts itself. */
    @Bean
    FilterRegistrationBean<AskedTooOften> doors(
            @Qualifier("addresses") Limits addresses,
            @Qualifier("handlerExceptionResolver") @Lazy HandlerExceptionResolver problems) {
        FilterRegistrationBean<AskedTooOften> filter =
                new FilterRegistrationBean<>(new AskedTooOften(addresses, addresses, problems));
        filter.addUrlPatterns("/oauth2/*", "/login/*", "/logout/*");
        filter.setName("doors");
        filter.setOrder(FIRST + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<RefusedTooOften> refusedTooOften(
            @Value("${moldir.limits.address}") int perSecond,
            @Qualifier("handlerExceptionResolver") @Lazy HandlerExceptionResolver problems,
            ObjectProvider<Persons> persons) {
        FilterRegistrationBean<RefusedTooOften> filter =
                new FilterRegistrationBean<>(
                        new RefusedTooOften(new Limits(perSecond), problems, persons));
        filter.setOrder(FIRST + 2);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AskedTooOften> askedTooOften(
            @Qualifier("addresses") Limits addresses,
            @Value("${moldir.limits.account}") int perSecond,
            @Qualifier("handlerExceptionResolver") @Lazy HandlerExceptionResolver problems) {
        FilterRegistrationBean<AskedTooOften> filter =
                new FilterRegistrationBean<>(
                        new AskedTooOften(new Limits(perSecond), addresses, problems));
        filter.setOrder(SIGNED_IN);
        return filter;
    }
}
