package kz.moldir.council.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.calendar.CalendarEntry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * The days off of 2026 by the rule of the law: a holiday that falls on a weekend gives the next
 * working day, and a religious day off does not.
 */
class CalendarOf2026Test {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private static final List<LocalDate> HOLIDAYS =
            days("01-01 01-02 03-08 03-21 03-22 03-23 05-01 05-07 05-09 07-06 10-25 12-16");

    /** Orthodox Christmas and the first day of Kurban Ait. */
    private static final List<LocalDate> RELIGIOUS = days("01-07 05-27");

    private final List<CalendarEntry> calendar = almaty().calendar();

    @Test
    void hasTheDaysOffThatFollowFromTheHolidays() {
        assertThat(calendar)
                .allMatch(entry -> entry.kind() == CalendarEntry.Kind.DAY_OFF)
                .extracting(CalendarEntry::day)
                .containsExactlyElementsOf(byRule().keySet());
    }

    @Test
    void saysOfEachDayByWhichRuleItIsOff() {
        Map<LocalDate, String> rules = byRule();

        assertThat(calendar)
                .allSatisfy(
                        entry ->
                                assertThat(entry.source().en())
                                        .as(entry.day().toString())
                                        .contains(rules.get(entry.day())));
        assertThat(calendar)
                .filteredOn(entry -> entry.name().en().contains("moved from"))
                .extracting(CalendarEntry::day)
                .containsExactlyElementsOf(days("03-09 03-24 03-25 05-11 10-26"));
    }

    /** By what each weekday is off. */
    private static Map<LocalDate, String> byRule() {
        Map<LocalDate, String> off = new TreeMap<>();
        HOLIDAYS.stream()
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .forEach(day -> off.put(day, "law On Holidays"));
        RELIGIOUS.stream()
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .forEach(day -> off.put(day, "not moved"));
        HOLIDAYS.stream()
                .filter(day -> WEEKEND.contains(day.getDayOfWeek()))
                .forEach(
                        day ->
                                off.put(
                                        nextWorked(day, off.keySet()),
                                        "the next working day is off"));
        return off;
    }

    private static LocalDate nextWorked(LocalDate day, Set<LocalDate> off) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> !WEEKEND.contains(next.getDayOfWeek()) && !off.contains(next))
                .findFirst()
                .orElseThrow();
    }

    private static List<LocalDate> days(String days) {
        return Stream.of(days.split(" "))
                .map(day -> LocalDate.parse("2026-" + day))
                .collect(Collectors.toList());
    }

    private static Council almaty() {
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
