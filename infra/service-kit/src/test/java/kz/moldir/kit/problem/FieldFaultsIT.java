package kz.moldir.kit.problem;

import static kz.moldir.kit.problem.Requests.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.TreeMap;
import kz.moldir.kit.sample.RunningService;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is said about the fields of a form that cannot be used. */
class FieldFaultsIT extends RunningService {

    private static final String FORMS = "/api/forms";

    @LocalServerPort private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private Requests ask;

    @BeforeEach
    void connect() {
        ask = new Requests(port, http);
    }

    @AfterEach
    void disconnect() {
        http.close();
    }

    private Map<String, String> messages(Language language, String form) {
        Map<String, String> messages = new TreeMap<>();
        JsonNode problem = problem(ask.json(language, FORMS, form), 422, "invalid", language);
        for (JsonNode error : problem.get("errors")) {
            assertThat(error.get("code").asString()).startsWith("kit.problem.");
            messages.put(error.get("field").asString(), error.get("message").asString());
        }
        return messages;
    }

    private static final String WRONG =
            """
            {"text":" ","topics":[],"code":"long","street":"s","town":"town","from":1,"to":10,
             "items":[{"name":"fine"},{"name":""}]}
            """;

    @Test
    void constraintsAreSaidInKazakh() {
        assertThat(messages(Language.KK, WRONG))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "office", "Мұны көрсету қажет",
                                "text", "Бос болмауы керек",
                                "topics", "Кемінде бір мән көрсетіңіз",
                                "code", "Таңбалар немесе жазбалар саны 3 мәнінен аспауы керек",
                                "street",
                                        "Таңбалар немесе жазбалар саны 2 мен 4 аралығында болуы"
                                                + " керек",
                                "town", "Таңбалар немесе жазбалар саны кемінде 5 болуы керек",
                                "from", "Мән 2 санынан кем болмауы керек",
                                "to", "Мән 9 санынан аспауы керек",
                                "items[1].name", "Бос болмауы керек"));
    }

    @Test
    void constraintsAreSaidInRussian() {
        assertThat(messages(Language.RU, WRONG))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "office", "Это нужно указать",
                                "text", "Не должно быть пустым",
                                "topics", "Нужно указать хотя бы одно значение",
                                "code", "Количество знаков или записей: не больше 3",
                                "street", "Количество знаков или записей: от 2 до 4",
                                "town", "Количество знаков или записей: не меньше 5",
                                "from", "Должно быть не меньше 2",
                                "to", "Должно быть не больше 9",
                                "items[1].name", "Не должно быть пустым"));
    }

    @Test
    void constraintsAreSaidInEnglish() {
        assertThat(messages(Language.EN, WRONG))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "office", "This must be given",
                                "text", "This must not be empty",
                                "topics", "At least one is needed",
                                "code", "At most 3 characters or entries",
                                "street", "From 2 to 4 characters or entries",
                                "town", "At least 5 characters or entries",
                                "from", "Must be 2 or more",
                                "to", "Must be 9 or less",
                                "items[1].name", "This must not be empty"));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsNamedWithItsPath(Language language) {
        assertThat(messages(language, "{\"colour\":1}"))
                .containsExactly(Map.entry("colour", Requests.text(language, "unknown-field")));
        assertThat(messages(language, "{\"items\":[{\"colour\":1}]}"))
                .containsExactly(
                        Map.entry("items[0].colour", Requests.text(language, "unknown-field")));
    }

    @ParameterizedTest
    @EnumSource
    void aValueOfTheWrongTypeIsNamedWithItsPath(Language language) {
        assertThat(messages(language, "{\"items\":[{},{\"day\":\"yesterday\"}]}"))
                .containsExactly(Map.entry("items[1].day", Requests.text(language, "wrong-type")));
    }

    @ParameterizedTest
    @EnumSource
    void aParameterOfTheWrongTypeIsNamed(Language language) {
        JsonNode problem =
                problem(ask.get(language, "/api/inquiries/a?after=soon"), 422, "invalid", language);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("after");
    }
}
