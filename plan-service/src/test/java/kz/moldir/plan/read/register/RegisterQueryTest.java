package kz.moldir.plan.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import org.junit.jupiter.api.Test;

class RegisterQueryTest {

    private static final EntryView WATER =
            new EntryView(
                    "e",
                    "a",
                    Register.APPEAL,
                    new Item(
                            "О тарифе на воду",
                            "12/3-Ж",
                            "Қазақ ауылы тұрғындары",
                            null,
                            LocalDate.of(2026, 1, 12),
                            null,
                            null),
                    List.of(),
                    null,
                    1,
                    EntryView.OPEN);

    @Test
    void findsByTitleNumberAndPartyHoweverTheyAreTyped() {
        for (String found : List.of("ТАРИФ вод", "12/3", "казак ауыл", "турғын тариф")) {
            assertThat(asking(found).means(WATER)).as(found).isTrue();
        }
        for (String not : List.of("свет", "водуу", "13/3", "тариф свет")) {
            assertThat(asking(not).means(WATER)).as(not).isFalse();
        }
        assertThat(asking(" ").means(WATER)).as("nothing is asked for").isTrue();
    }

    @Test
    void keepsTheWordsInTheAddress() {
        assertThat(RegisterQuery.of("APPEAL", "", "2026", "вода & свет").parameters())
                .startsWith("?register=APPEAL&year=2026&q=")
                .endsWith("%20%26%20%D1%81%D0%B2%D0%B5%D1%82");
        assertThat(asking("").parameters()).isEmpty();
    }

    private static RegisterQuery asking(String words) {
        return RegisterQuery.of("", "", "", words);
    }
}
