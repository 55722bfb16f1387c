package kz.moldir.plan.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import kz.moldir.plan.events.PlanEvent.Decision;
import org.junit.jupiter.api.Test;

class DecisionNumberTest {

    private static final Map<String, String> KEPT =
            Map.ofEntries(
                    Map.entry("3", "3"),
                    Map.entry("Решение № 3", "3"),
                    Map.entry("решение №3-ОС", "3-ОС"),
                    Map.entry("Решение: 12/5", "12/5"),
                    Map.entry(" № 21 ", "21"),
                    Map.entry("Шешім № 4", "4"),
                    Map.entry("№ 4 шешім", "4"),
                    Map.entry("ШЕШІМ: № 4", "4"),
                    Map.entry("Decision No. 7", "7"),
                    Map.entry("No 7", "7"),
                    Map.entry("N7", "7"),
                    Map.entry("Номер 8", "8"),
                    Map.entry("NB-7", "NB-7"),
                    Map.entry("Нормы", "Нормы"),
                    Map.entry("Решение", "Решение"),
                    Map.entry("№", "№"));

    @Test
    void isKeptWithoutTheWordsAroundIt() {
        KEPT.forEach(
                (typed, number) -> assertThat(decided(typed).number()).as(typed).isEqualTo(number));
        assertThat(decided(null).number()).isNull();
    }

    private static Decision decided(String number) {
        return new Decision(number, LocalDate.of(2026, 3, 17), "Хасенов М.К.");
    }
}
