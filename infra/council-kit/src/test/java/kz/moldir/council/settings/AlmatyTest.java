package kz.moldir.council.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The settings of Almaty, read the way a service reads them. */
class AlmatyTest {
    private final Council almaty = bound();

    @Test
    void hasItsIdNameAndZone() {
        assertThat(almaty.id()).isEqualTo("almaty");
        assertThat(almaty.name().kk()).isEqualTo("Алматы қаласының Қоғамдық кеңесі");
        assertThat(almaty.zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    }

    @Test
    void hasSixCommissionsInOrderAndEightDistricts() {
        assertThat(almaty.commissions().keySet()).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(almaty.commissions().get("4").ru())
                .isEqualTo("Комиссия №4 по предпринимательству, инвестициям, туризму и экологии");
        assertThat(almaty.districts())
                .hasSize(8)
                .contains(
                        new LocalizedText("Жетысуский район", "Жетісу ауданы", "Zhetysu District"));
    }

    @Test
    void namesEverythingInThreeLanguages() {
        Stream<LocalizedText> names =
                Stream.of(
                                Stream.of(almaty.name()),
                                almaty.commissions().values().stream(),
                                almaty.districts().stream(),
                                almaty.calendar().stream().map(CalendarEntry::name),
                                almaty.calendar().stream().map(CalendarEntry::source))
                        .flatMap(texts -> texts);

        assertThat(names)
                .hasSize(1 + 6 + 8 + 14 + 14)
                .allSatisfy(
                        name ->
                                assertThat(List.of(name.ru(), name.kk(), name.en()))
                                        .noneMatch(String::isBlank));
    }

    @Test
    void knowsTheDaysOffOfTheFirstHalfOf2026() {
        assertThat(almaty.weekend())
                .containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(almaty.workingCalendar().isWorking(LocalDate.parse("2026-03-24"))).isFalse();
        assertThat(almaty.workingCalendar().isWorking(LocalDate.parse("2026-03-26"))).isTrue();
    }

    @Test
    void claimsALegalSourceOnlyForWhatWasVerified() {
        Terms terms = almaty.terms();

        assertThat(terms.noRecordGrace().days()).isEqualTo(3);
        assertThat(terms.waitingLapse().days()).isEqualTo(10);
        assertThat(terms.appealAnswer().days()).isEqualTo(15);
        assertThat(terms.appealAnswer().source().kk()).contains("76-бап");
        assertThat(terms.appealForward().days()).isEqualTo(3);
        assertThat(terms.recommendationReply()).isEqualTo(Term.ofDays(10));
        assertThat(terms.hearingNotice()).isNull();
    }

    @Test
    void beginsItsDayFiveHoursBeforeUtcWhateverZoneTheClockHas() {
        Instant evening = Instant.parse("2026-04-13T19:30:00Z");

        assertThat(almaty.today(Clock.fixed(evening, ZoneOffset.UTC)))
                .isEqualTo(LocalDate.parse("2026-04-14"));
    }

    @Test
    void isRefusedByNameOfTheMissingSettingIfOneIsMissing() {
        Binder incomplete =
                new Binder(
                        new MapConfigurationPropertySource(
                                Map.of(
                                        "moldir.council.id", "almaty",
                                        "moldir.council.name.kk", "Алматы",
                                        "moldir.council.commissions.1.kk", "№1 комиссия")));

        assertThatException()
                .isThrownBy(() -> incomplete.bind("moldir.council", Council.class))
                .havingRootCause()
                .withMessage("The council has no zone");
    }

    private static Council bound() {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("almaty", new ClassPathResource("council/almaty.yml"))
                    .forEach(environment.getPropertySources()::addFirst);
            return Binder.get(environment).bind("moldir.council", Council.class).get();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
