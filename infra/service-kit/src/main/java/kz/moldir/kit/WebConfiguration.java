package kz.moldir.kit;

import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CallerResolver;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.AwaitPosition;
import kz.moldir.kit.problem.ProblemAdvice;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.problem.SameOrigin;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.view.Positions;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What requests meet before a controller, and what errors become. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class WebConfiguration implements WebMvcConfigurer {

    private final CouncilClock clock;
    private final JsonMapper json;
    private final Positions positions;

    public WebConfiguration(CouncilClock clock, JsonMapper json, Positions positions) {
        this.clock = clock;
        this.json = json;
        this.positions = positions;
    }

    @Bean
    static Problems problems(MessageSource messages, Council council, Traces traces) {
        return new Problems(messages, council.zone(), traces);
    }

    @Bean
    static SameOrigin sameOrigin() {
        return new SameOrigin();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(clock, json));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AwaitPosition(positions));
    }
}
