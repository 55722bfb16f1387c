package kz.moldir.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.council.settings.Terms;
import kz.moldir.ui.language.Messages;
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

    private static final Council COUNCIL =
            new Council(
                    "almaty",
                    new LocalizedText(
                            "Общественный совет города Алматы",
                            "Алматы қаласының Қоғамдық кеңесі",
                            "Public Council of the City of Almaty"),
                    ZoneId.of("Asia/Almaty"),
                    Map.of(
                            "6",
                            new LocalizedText(
                                    "Комиссия по мониторингу",
                                    "Мониторинг комиссиясы",
                                    "Commission on monitoring")),
                    List.of(
                            new LocalizedText("Алмалинский", "Алмалы", "Almaly"),
                            new LocalizedText("Медеуский", "Медеу", "Medeu")),
                    Set.of(DayOfWeek.SUNDAY),
                    List.of(),
                    Terms.ofDays(30, 30),
                    null);

    private static final Messages MESSAGES = new Messages(List.of("identity"));
    private static final PasswordRules RULES = new PasswordRules(COUNCIL, MESSAGES);

    @Test
    void haveTwelveCharactersAndAsManyBytesAsAreRead() {
        assertThat(RULES.fault("Xk7$mQ2pLw9", AIGUL)).contains("short");
        assertThat(RULES.fault("  Xk7$mQ2pLw9  ", AIGUL)).contains("short");
        assertThat(RULES.fault("мост ".repeat(10), AIGUL)).contains("long");
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
                "Пароль-Пароль",
                "password-password",
                "P.a.s.s.w.o.r.d.1",
                "p-a_s.s,w*o=r/d",
                "!@#$%^&*()_+"
            })
    void areNoneOfTheFirstThatAreGuessed(String password) {
        assertThat(RULES.fault(password, AIGUL)).contains("easy");
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
                "общественный совет",
                "Алматы қаласының Қоғамдық кеңесі",
                "Public Council of the City of Almaty"
            })
    void areMoreThanTheNamesOfThePersonAndTheCouncil(String password) {
        assertThat(RULES.fault(password, AIGUL)).isPresent();
    }

    /** However they are written, in whichever order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "almaty2026almaty",
                "Almaty-2026-Almaty",
                "password almaty 1",
                "commission6member2026",
                "Commission2Lead2026!",
                "secretariat2026almaty",
                "moldir2026almaty",
                "moldirpassword2026",
                "алматы2026алматы",
                "комиссия6член2026",
                "төраға алматы 2026",
                "qogamdyq2026kenes",
                "serikova almaty 1",
                "almaly2026medeu",
                "monitoring2026almaty",
                "summer2026window"
            })
    void areMoreThanThreeWordsThatAreKnownHere(String password) {
        assertThat(RULES.fault(password, AIGUL)).isPresent();
    }

    @Test
    void knowTheCouncilByWhatItSetForItself() {
        Council another =
                new Council(
                        "shymkent",
                        LocalizedText.russian("Общественный совет города Шымкента"),
                        ZoneId.of("Asia/Almaty"),
                        Map.of(),
                        List.of(),
                        Set.of(DayOfWeek.SUNDAY),
                        List.of(),
                        Terms.ofDays(30, 30),
                        null);
        PasswordRules there = new PasswordRules(another, MESSAGES);

        assertThat(there.fault("shymkent2026otyrar", AIGUL)).isEmpty();
        assertThat(there.fault("shymkent2026shymkent", AIGUL)).contains("own");
        assertThat(RULES.fault("shymkent otyrar shymkent", AIGUL)).isEmpty();
    }

    /** Who reads why is told so. */
    @Test
    void areToldApartByTheCause() {
        assertThat(RULES.fault("Серікова1987", AIGUL)).contains("own");
        assertThat(RULES.fault("Серікова1987", of("Ержан Оспанов"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xk7$mQ2pLw9z",
                "correct horse battery staple",
                "белая ворона летит",
                "көпір бұлт қасық тау",
                "a password that was chosen",
                "correcthorsebatterystaple",
                "river candle monkey tuesday",
                "k7m2x9q4w8e1r5t3"
            })
    void takeWhatIsHardToGuess(String password) {
        assertThat(RULES.fault(password, AIGUL)).isEmpty();
    }

    /** Any twelve of the characters of a keyboard, and any twelve signs. */
    @Test
    void takeWhatIsDrawnByLot() {
        String keys =
                IntStream.rangeClosed('!', '~')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        Random lot = new Random(551);
        for (String from :
                List.of(
                        keys,
                        keys.replaceAll("[A-Za-z0-9]", ""),
                        keys.replaceAll("[^a-z0-9]", ""))) {
            for (int drawn = 0; drawn < 300; drawn++) {
                String password =
                        lot.ints(12, 0, from.length())
                                .mapToObj(each -> from.substring(each, each + 1))
                                .collect(Collectors.joining());
                assertThat(RULES.fault(password, AIGUL)).as(password).isEmpty();
            }
        }
    }

    /** Whose every sign may be one of several letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4@8({[<369!1|7$5+%204@8({[<369!1|7$5+%204@8({[<369!1|7$5+%20",
                "0123456789$[@<!{0123456789$[@<!{0123456789$[@<!{0123456789$[@<!{01234567"
            })
    void areMeasuredInPartsThatTakeNoLong(String password) {
        List<String> parts = new ArrayList<>();
        WordLists lists =
                new WordLists() {
                    @Override
                    double guesses(String part, List<String> known) {
                        parts.add(part);
                        return super.guesses(part, known);
                    }
                };
        new Guesses(() -> lists, Duration.ofSeconds(1))
                .answer(measure -> measure.of(password, List.of()));
        assertThat(String.join("", parts)).isEqualTo(password);
        assertThat(parts)
                .allSatisfy(
                        part -> {
                            assertThat(part).hasSizeLessThanOrEqualTo(36);
                            assertThat(part.replaceAll("[^@({\\[<!|$+%]", "").chars().distinct())
                                    .hasSizeLessThanOrEqualTo(4);
                        });
    }

    @Test
    void areMeasuredOneAtATimeWithListsThatAreReadOnce() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        WordLists lists =
                new WordLists() {
                    @Override
                    double guesses(String password, List<String> known) {
                        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                        try {
                            return super.guesses(password, known);
                        } finally {
                            underWay.decrementAndGet();
                        }
                    }
                };
        PasswordRules counted =
                new PasswordRules(
                        COUNCIL,
                        MESSAGES,
                        new Guesses(
                                () -> {
                                    read.incrementAndGet();
                                    return lists;
                                },
                                Duration.ofMinutes(1)));
        try (ExecutorService people = Executors.newFixedThreadPool(16)) {
            List<Callable<Optional<String>>> asked =
                    Collections.nCopies(64, () -> counted.fault("Xk7$mQ2pLw9z", AIGUL));
            for (Future<Optional<String>> each : people.invokeAll(asked)) {
                assertThat(each.get()).isEmpty();
            }
        }
        assertThat(read).hasValue(1);
        assertThat(most).hasValue(1);
    }

    @Test
    void areRefusedForNowWhereOthersTakeTooLong() {
        Guesses guesses = new Guesses(WordLists::new, Duration.ofMillis(1));
        PasswordRules busy = new PasswordRules(COUNCIL, MESSAGES, guesses);
        guesses.answer(
                measure ->
                        assertThatThrownBy(() -> busy.fault("Xk7$mQ2pLw9z", AIGUL))
                                .hasMessageContaining("503"));
        assertThat(busy.fault("Xk7$mQ2pLw9z", AIGUL)).as("afterwards").isEmpty();
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
