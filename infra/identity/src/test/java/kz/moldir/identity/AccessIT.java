package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.NewAddresses;
import kz.moldir.identity.signin.SignInPages;
import kz.moldir.ui.access.AccessContract;
import kz.moldir.ui.access.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the provider in every role and in none, as {@code access-identity.txt} says.
 */
class AccessIT {

    private final RunningProvider provider = SharedProvider.running();
    private final RequestMappingHandlerMapping handlers =
            provider.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

    @Test
    void isWhatTheTableSays() {
        assertThat(access().faults()).isEmpty();
    }

    @Test
    void noPageOffersWhatIsRefused() {
        assertThat(access().refused("secretariat", "/ru", "/ru/people")).isEmpty();
        for (String role : List.of("chair", "commission-1-member", "press")) {
            assertThat(access().refused(role, "/ru")).isEmpty();
        }
        assertThat(access().refused(Visit.NOBODY, "/ru/sign-in", "/ru/signed-out")).isEmpty();
    }

    /** As {@code curl} asks; a browser is led to the form. */
    @Test
    void whoBringsNothingIsTold() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String path :
                    List.of("/en/people", "/en/people/none/disabled", "/en/change-password")) {
                HttpRequest request =
                        HttpRequest.newBuilder(URI.create(provider.address() + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("X-Forwarded-For", "198.19.0.1")
                                .POST(BodyPublishers.noBody())
                                .build();
                assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
        }
    }

    /** By the account's id, as all that is remembered. */
    @Test
    void whoWasRefusedWhatStandsInTheLog() {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(SignInPages.Refused.class);
        log.addAppender(lines);
        try {
            assertThat(signedIn("expert").get("/en/people").statusCode()).isEqualTo(403);
        } finally {
            log.detachAppender(lines);
        }
        String id = provider.bean(Accounts.class).byLogin("access-expert").orElseThrow().id();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("refused account=" + id + ": GET /en/people");
    }

    /** Whoever adds a handler and no rule has added nothing that anybody can call. */
    @Test
    void isRefusedWhereNoRuleIs() throws NoSuchMethodException {
        RequestMappingInfo forgotten =
                RequestMappingInfo.paths("/en/forgotten-by-the-rules")
                        .methods(RequestMethod.GET)
                        .options(handlers.getBuilderConfiguration())
                        .build();
        handlers.registerMapping(
                forgotten, new Object(), Object.class.getDeclaredMethod("toString"));
        try {
            assertThat(provider.signedIn("secretariat-2").get("/en/forgotten-by-the-rules"))
                    .returns(403, HttpResponse::statusCode);
        } finally {
            handlers.unregisterMapping(forgotten);
        }
    }

    /** Words of a fault may be somebody's: neither the log nor the answer has them. */
    @Test
    void aFaultIsLoggedWithoutItsWords() throws NoSuchMethodException {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        all.addAppender(lines);
        RequestMappingInfo broken =
                RequestMappingInfo.paths("/ui/broken")
                        .methods(RequestMethod.GET)
                        .options(handlers.getBuilderConfiguration())
                        .build();
        handlers.registerMapping(broken, new Broken(), Broken.class.getDeclaredMethod("fail"));
        try {
            HttpResponse<String> answer = new Visitor(provider.address()).get("/ui/broken?link=x");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("<h1").doesNotContain("somebody@example.org");
        } finally {
            handlers.unregisterMapping(broken);
            all.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(AccessIT::written)
                .anyMatch(line -> line.startsWith("GET /ui/broken failed"))
                .noneMatch(line -> line.contains("somebody@example.org"));
    }

    /** The framework answers, which may be set to tell whoever asks for it. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "text/plain", "*/*"})
    void aFaultTellsNothingThoughItIsAskedFor(String accept) throws Exception {
        RequestMappingInfo broken =
                RequestMappingInfo.paths("/ui/broken")
                        .methods(RequestMethod.GET)
                        .options(handlers.getBuilderConfiguration())
                        .build();
        handlers.registerMapping(broken, new Broken(), Broken.class.getDeclaredMethod("fail"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            String more = "?trace=true&message=true&errors=true&exception=true";
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(provider.address() + "/ui/broken" + more))
                            .header("Accept", accept)
                            .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .doesNotContain(
                            "dup key",
                            "Exception",
                            "\tat ",
                            "java.",
                            "\"trace\"",
                            "\"exception\"",
                            "\"timestamp\"",
                            "\"message\"",
                            "Tomcat",
                            "Spring");
        } finally {
            handlers.unregisterMapping(broken);
        }
    }

    /** Where the words of ours were missing, there would be none of the framework's either. */
    @Test
    void theFrameworkIsNotSetToTellAnythingOfAFault() {
        ErrorProperties set = provider.bean(WebProperties.class).getError();
        assertThat(
                        List.of(
                                set.getIncludeStacktrace(),
                                set.getIncludeMessage(),
                                set.getIncludeBindingErrors()))
                .containsOnly(ErrorProperties.IncludeAttribute.NEVER);
        assertThat(set.isIncludeException()).isFalse();
        // As written, so that another name of them in another version of the framework is noticed.
        Environment written = provider.bean(Environment.class);
        assertThat(List.of("stacktrace", "message", "binding-errors"))
                .allSatisfy(
                        each ->
                                assertThat(written.getProperty("spring.web.error.include-" + each))
                                        .isEqualTo("never"));
        assertThat(written.getProperty("spring.web.error.include-exception")).isEqualTo("false");
    }

    /** There is no address of an account but under People, and nothing else names whose it is. */
    @Test
    void anAccountIsOnesOwnWhateverIsNamed() {
        signedIn("other", List.of("chair"));
        signedIn("own", List.of("press"));
        Account other = account("other");
        String waits = "access-waits@example.org";
        String page = "/en/people/" + other.id();
        Map<String, String> contact = Map.of("name", other.name(), "email", waits, "mails", "en");
        provider.signedIn("secretariat-2").submit(page, page + "/contact", contact);
        NewAddresses addresses = provider.bean(NewAddresses.class);
        assertThat(addresses.of(other.id())).isPresent();
        String password = "access-own";
        for (String name : List.of("id", "account", "username", "sub")) {
            String value = name.equals("id") || name.equals("sub") ? other.id() : other.username();
            Visitor own = visitor("access-own", password);
            assertThat(own.get("/en?" + name + "=" + value).body())
                    .contains("access-own")
                    .doesNotContain("access-other@example.org", waits);
            for (String mine : List.of("true", "false")) {
                own.submit(
                        "/en",
                        "/en/own-address",
                        Map.of("current", password, "mine", mine, "shown", waits, name, value));
            }
            String next = "quiet lantern meadow " + name;
            own.submit(
                    "/en",
                    "/en/change-password",
                    Map.of("current", password, "password", next, name, value));
            password = next;
            assertThat(account("other")).as(name).isEqualTo(other);
            assertThat(addresses.of(other.id())).as(name).isPresent();
        }
        visitor("access-own", password);
    }

    private Account account(String role) {
        return provider.bean(Accounts.class).byLogin("access-" + role).orElseThrow();
    }

    private static String written(ILoggingEvent line) {
        return line.getFormattedMessage() + ThrowableProxyUtil.asString(line.getThrowableProxy());
    }

    /** A handler that a database told of somebody. */
    static final class Broken {

        void fail() {
            throw new IllegalStateException("dup key: somebody@example.org");
        }
    }

    private AccessContract access() {
        signedIn("press");
        signedIn("chair");
        return new AccessContract(
                provider.context(),
                this::headers,
                Map.of("/people/{id}", account("chair").id()),
                Map.of("/people/{id}", account("press").id()),
                false);
    }

    /**
     * The secretariat looks after everybody, and nobody else after an account, the own included.
     */
    private Map<String, String> headers(String role) {
        if (role.equals(Visit.NOBODY)) {
            return new Visitor(provider.address()).headers("/en/sign-in");
        }
        return (role.equals("secretariat") ? provider.signedIn("secretariat-2") : signedIn(role))
                .headers("/en");
    }

    /** Somebody of this test alone: others change passwords of whom the first start made. */
    private Visitor signedIn(String role) {
        return signedIn(role, role.equals(Visit.NO_ROLE) ? List.of() : List.of(role));
    }

    private Visitor signedIn(String who, List<String> roles) {
        Accounts accounts = provider.bean(Accounts.class);
        String name = "access-" + who;
        if (accounts.byLogin(name).isEmpty()) {
            assertThat(
                            accounts.add(
                                    new Account(
                                            UUID.randomUUID().toString(),
                                            name,
                                            name,
                                            name + "@example.org",
                                            roles,
                                            null,
                                            Hashes.quick(name),
                                            false,
                                            null,
                                            null,
                                            "en",
                                            0)))
                    .isTrue();
        }
        return visitor(name, name);
    }

    private Visitor visitor(String name, String password) {
        Visitor visitor = new Visitor(provider.address());
        assertThat(Visitor.location(visitor.signIn(name, password))).doesNotContain("sign-in");
        return visitor;
    }
}
