package kz.moldir.monitoring.write.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Refused;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RecordAnswer;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.RefuseFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationCommand.VerifyFulfilment;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.AnswerRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.RefuseRequest;
import kz.moldir.monitoring.write.recommendation.RecommendationRequests.VerifyRequest;
import kz.moldir.testkit.command.SentCommands;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecommendationOrdersTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 13);
    private static final Council COUNCIL =
            new Council(
                    "almaty",
                    LocalizedText.russian("Совет"),
                    ALMATY,
                    Map.of(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    Terms.ofDays(3, 10),
                    null);

    @Test
    void keepWordsWithoutTheSpaceAroundThem() {
        try (SentCommands sent = new SentCommands(RecordAnswer.class, RefuseFulfilment.class)) {
            var orders = new RecommendationOrders(sent.commands(), COUNCIL, false);
            orders.answered("r", new AnswerRequest(DAY, "  Откроем\n"), caller("1"));
            orders.refused("r", new RefuseRequest(DAY, " Закрыто "), caller("2"));

            assertThat(sent.taken(each -> "r"))
                    .containsEntry(
                            "r",
                            List.of(
                                    new RecordAnswer("r", DAY, "Откроем", DAY),
                                    new RefuseFulfilment("r", DAY, "Закрыто", "u", DAY)));
        }
    }

    /** It does what whoever keeps its secret wants, so it is no second person. */
    @Test
    void takeNoCheckOfAProgramUnlessInARehearsal() {
        VerifyRequest verify = new VerifyRequest(DAY, null);
        try (SentCommands sent = new SentCommands(VerifyFulfilment.class)) {
            var orders = new RecommendationOrders(sent.commands(), COUNCIL, false);
            Caller program = caller("moldir-script-chair", "1");
            assertThatThrownBy(() -> orders.verified("r", verify, program))
                    .isInstanceOf(Refused.class)
                    .extracting(refused -> ((Refused) refused).refusal().code())
                    .isEqualTo("recommendation-program");
            assertThatThrownBy(() -> orders.refused("r", new RefuseRequest(DAY, "Нет"), program))
                    .isInstanceOf(Refused.class);
            new RecommendationOrders(sent.commands(), COUNCIL, true).verified("r", verify, program);
            assertThat(sent.taken(each -> "r").get("r")).hasSize(1);
        }
    }

    private static Caller caller(String key) {
        return caller("u", key);
    }

    private static Caller caller(String account, String key) {
        return new Caller(
                account,
                "lead",
                "POST /x",
                key,
                "request",
                null,
                Clock.fixed(Instant.parse("2026-04-13T04:00:00Z"), ALMATY),
                JsonMapper.shared());
    }
}
