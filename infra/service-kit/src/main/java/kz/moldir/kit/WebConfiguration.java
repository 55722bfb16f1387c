package kz.moldir.kit;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.access.Access;
import kz.moldir.kit.access.FirstPage;
import kz.moldir.kit.access.KnownAccounts;
import kz.moldir.kit.access.Objects;
import kz.moldir.kit.access.Owners;
import kz.moldir.kit.access.Person;
import kz.moldir.kit.access.Persons;
import kz.moldir.kit.access.Rules;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.CallerResolver;
import kz.moldir.kit.command.Commands;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.AwaitPosition;
import kz.moldir.kit.problem.ProblemAdvice;
import kz.moldir.kit.problem.Problems;
import kz.moldir.kit.problem.SameOrigin;
import kz.moldir.kit.said.Saying;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.kit.view.Positions;
import kz.moldir.ui.Visitors;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What requests meet before a controller, and what errors become. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemAdvice.class)
public class WebConfiguration implements WebMvcConfigurer {

    /** What the description calls the access token. */
    private static final String TOKEN = "token";

    private final CouncilClock clock;
    private final JsonMapper json;
    private final Positions positions;
    private final Rules rules;
    private final ObjectProvider<Persons> persons;
    private final ObjectProvider<Commands> commands;
    private final ObjectProvider<KnownAccounts> names;
    private final ObjectProvider<Visitors> visitors;
    private volatile @Nullable KnownAccounts accounts;

    public WebConfiguration(
            CouncilClock clock,
            JsonMapper json,
            Positions positions,
            Rules rules,
            ObjectProvider<Persons> persons,
            ObjectProvider<Commands> commands,
            ObjectProvider<KnownAccounts> names,
            ObjectProvider<Visitors> visitors) {
        this.visitors = visitors;
        this.clock = clock;
        this.json = json;
        this.positions = positions;
        this.rules = rules;
        this.persons = persons;
        this.commands = commands;
        this.names = names;
    }

    @Bean
    static Rules rules(ObjectProvider<Objects> objects) {
        return new Rules(objects.getIfAvailable(() -> (pattern, variables) -> Owners.NOBODY));
    }

    /** What the description of the API says of itself. */
    @Bean
    static OpenAPI description(@Value("${spring.application.name:service}") String service) {
        return new OpenAPI()
                // The API's own version, which has to be there; that of the program is nobody's.
                .info(new Info().title("Moldir " + service).version("1"))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        TOKEN,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Without what nobody sends, and with a token only where one is asked for. */
    @Bean
    static OperationCustomizer operations() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return (operation, handler) ->
                Rules.open(handler) ? operation.security(List.of()) : operation;
    }

    @Bean
    static Problems problems(MessageSource messages, Council council, Traces traces) {
        return new Problems(messages, council::zone, traces);
    }

    @Bean
    static FilterRegistrationBean<SameOrigin> sameOrigin(
            @Value("${moldir.oidc.issuer}") URI issuer) {
        FilterRegistrationBean<SameOrigin> filter =
                new FilterRegistrationBean<>(
                        new SameOrigin(issuer.getScheme() + "://" + issuer.getAuthority()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerResolver(clock, json, persons.stream().findAny().isPresent()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // After the layout, which the words of a refusal need, and before anybody waits or is
        // asked.
        AwaitPosition await =
                new AwaitPosition(positions, this::lastOf, persons.stream().findAny().isPresent());
        persons.ifAvailable(
                known ->
                        registry.addInterceptor(
                                        new Access(
                                                rules,
                                                known,
                                                this::keep,
                                                await::catchesUp,
                                                this::beginning))
                                .order(5));
        // Before all that may refuse a page for a second: the words of a form are kept for it.
        registry.addInterceptor(new Saying()).order(1);
        registry.addInterceptor(await).order(10);
    }

    /** Where whoever may not open the first page begins, as after a sign-in. */
    private @Nullable String beginning(HttpServletRequest request) {
        Visitors known = visitors.getIfAvailable();
        String query = request.getQueryString();
        return known == null
                ? null
                : FirstPage.of(
                        Optional.of(request.getRequestURI() + (query == null ? "" : "?" + query)),
                        known.of(request),
                        Language.of(request));
    }

    /** Looked up once: the container takes longer for it than a request needs for all else here. */
    private void keep(Person person) {
        KnownAccounts known = accounts;
        if (known == null) {
            known = names.getIfAvailable();
            accounts = known;
        }
        if (known != null) {
            known.keep(person);
        }
    }

    /** Asked for late, since what handles commands is made after what they meet on their way. */
    private long lastOf(String account) {
        Commands known = commands.getIfAvailable();
        return known == null ? 0 : known.lastOf(account);
    }
}
