package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final Account AIGUL =
            new Account(
                    "a",
                    "aigul",
                    "Айгүл Серікова",
                    "a.serikova@akimat.example",
                    List.of("press"),
                    null,
                    null,
                    false,
                    null,
                    null,
                    "kk",
                    0);

    private final PasswordRules rules =
            new PasswordRules(
                    new Council(
                            "almaty",
                            new LocalizedText(
                                    "Общественный совет города Алматы",
                                    "Алматы қаласының Қоғамдық кеңесі",
                                    "Public Council of the City of Almaty"),
                            ZoneId.of("Asia/Almaty"),
                            Map.of(),
                            List.of(),
                            Set.of(DayOfWeek.SUNDAY),
                            List.of(),
                            Terms.ofDays(30, 30),
                            null));

    @Test
    void haveTwelveCharactersAndAsManyBytesAsAreRead() {
        assertThat(rules.fault("Xk7$mQ2pLw9", AIGUL)).contains("short");
        assertThat(rules.fault("  Xk7$mQ2pLw9  ", AIGUL)).contains("short");
        assertThat(rules.fault("мост ".repeat(10), AIGUL)).contains("long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "password1234",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "abcdefghijkl",
                "aaaaaaaaaaab",
                "letmein letmein",
                "йцукенгшщзхъ",
                "парольпароль",
                "пароль123456",
                "Пароль-Пароль"
            })
    void areNoneOfTheFirstThatAreGuessed(String password) {
        assertThat(rules.fault(password, AIGUL)).contains("easy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aigul-aigul-1",
                "Серікова1987",
                "айгүл.серікова",
                "serikova2026",
                "Мөлдір Мөлдір",
                "Қазақстан2030",
                "алматы алматы 1",
                "общественный совет"
            })
    void areMoreThanTheNamesOfThePersonAndTheCouncil(String password) {
        assertThat(rules.fault(password, AIGUL)).isPresent();
    }

    /** Who reads why is told so. */
    @Test
    void areToldApartByTheCause() {
        assertThat(rules.fault("Серікова1987", AIGUL)).contains("own");
        assertThat(rules.fault("Серікова1987", of("Ержан Оспанов"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xk7$mQ2pLw9z",
                "correct horse battery staple",
                "белая ворона летит",
                "көпір бұлт қасық тау",
                "a password that was chosen"
            })
    void takeWhatIsHardToGuess(String password) {
        assertThat(rules.fault(password, AIGUL)).isEmpty();
    }

    private static Account of(String name) {
        return new Account(
                "b",
                "erzhan",
                name,
                "e@example.org",
                List.of("press"),
                null,
                null,
                false,
                null,
                null,
                "kk",
                0);
    }
}
