package kz.moldir.ui;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kz.moldir.ui.assets.Assets;
import kz.moldir.ui.errors.ErrorPages;
import kz.moldir.ui.errors.ErrorsInWords;
import kz.moldir.ui.errors.NoPageOfItsOwn;
import kz.moldir.ui.errors.RefusedByContainer;
import kz.moldir.ui.language.LanguageFromPath;
import kz.moldir.ui.language.MessageFile;
import kz.moldir.ui.language.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Everything a service needs for its pages; imported by name, nothing is detected. Needs the beans
 * {@link Site} and {@link Clock}; takes every {@link MessageFile} there is.
 */
@Configuration(proxyBeanMethods = false)
public class UiConfiguration {

    @Bean
    Messages messageSource(Site site, ObjectProvider<MessageFile> more) {
        List<String> files = new ArrayList<>(List.of(site.service()));
        more.orderedStream().map(MessageFile::name).forEach(files::add);
        return new Messages(files);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageFromPath();
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
        var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    WebMvcConfigurer assets(Site site) {
        return new Assets("ui", site.service());
    }

    @Bean
    WebMvcConfigurer layoutOfEachPage(Site site, Clock clock, ObjectProvider<Visitors> visitors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NoPageOfItsOwn()).order(Ordered.HIGHEST_PRECEDENCE);
                registry.addInterceptor(
                        new LayoutOfEachPage(
                                site,
                                clock,
                                visitors.getIfAvailable(() -> request -> Visitor.ANYBODY)));
            }
        };
    }

    @Bean
    ErrorPages errorPages(
            @Value("${spring.servlet.multipart.max-file-size:1MB}") String largestFile) {
        return new ErrorPages(DataSize.parse(largestFile));
    }

    @Bean
    ErrorsInWords errorsInWords(Messages messages) {
        return new ErrorsInWords(messages);
    }

    /** Behind the container's own, so that nothing is left to say for that. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByContainer(
            Messages messages) {
        return server ->
                server.addContextCustomizers(
                        context ->
                                context.getParent()
                                        .getPipeline()
                                        .addValve(new RefusedByContainer(messages)));
    }

    @Bean
    SpringTemplateEngine templateEngine(Messages messages) {
        return UiTemplates.engine(messages);
    }

    @Bean
    ThymeleafViewResolver thymeleafViewResolver(SpringTemplateEngine engine) {
        var resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(Ordered.LOWEST_PRECEDENCE - 5);
        return resolver;
    }
}
