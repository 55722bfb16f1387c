package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.moldir.identity.account.Account;
import kz.moldir.ui.Site;
import kz.moldir.ui.contract.TemplateRenderer;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

/** Where the council's time is set, the record goes on by the machine's, and says so. */
class DemonstrationTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @Test
    void theRecordSaysWhoseTimesItHas() {
        assertThat(own(Language.EN, true))
                .contains("This is a demonstration", "13 April 2026")
                .contains("These times are those of the server, not of the demonstration.");
        assertThat(own(Language.RU, true)).contains("Это время сервера, а не демонстрации.");
        assertThat(own(Language.KK, true)).contains("Бұл – сервердің уақыты");
        assertThat(own(Language.EN, false)).doesNotContain("demonstration");
    }

    private static String own(Language language, boolean demonstration) {
        Site site = new Site("identity", "identity.name", List.of(), ALMATY, null, demonstration);
        Clock clock = Clock.fixed(Instant.parse("2026-04-13T05:00:00Z"), ALMATY);
        Account account =
                new Account(
                        "id",
                        "aliya",
                        "Aliya",
                        "aliya@example.org",
                        List.of("press"),
                        null,
                        null,
                        false,
                        null,
                        null,
                        "en",
                        0);
        Words words = new Words(new Messages(List.of("identity")), language.locale());
        return new TemplateRenderer(site, clock)
                .render(
                        "identity/account",
                        language,
                        "",
                        Map.of(
                                "account",
                                account,
                                "words",
                                words,
                                "actingFor",
                                List.of(),
                                "again",
                                false,
                                "unconfirmed",
                                false,
                                "entries",
                                List.of()));
    }
}
