package kz.moldir.plan.wiring;

import com.mongodb.client.MongoDatabase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.moldir.kit.access.Acting;
import kz.moldir.plan.read.history.Actors;
import kz.moldir.plan.read.roster.RosterList;
import kz.moldir.ui.language.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Histories name who did something: whoever changes something is remembered by name. */
@Configuration
class ActorsWiring {

    @Bean
    Actors actors(MongoDatabase database, RosterList roster, Messages messages) {
        return new Actors(database, roster, messages);
    }

    @Bean
    WebMvcConfigurer rememberingActors(ObjectProvider<Actors> actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Remembering(actors));
            }
        };
    }

    private record Remembering(ObjectProvider<Actors> actors) implements HandlerInterceptor {

        @Override
        public void afterCompletion(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable Exception failed) {
            Acting acting = Acting.of(request);
            if (acting != null && !request.getMethod().equals("GET")) {
                actors.getObject().remember(acting.person());
            }
        }
    }
}
