package kz.moldir.plan.read.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import org.junit.jupiter.api.Test;

/** What a name of a plan means, where the roster knows the person by several. */
class RosterListTest {

    private static final Map<String, String> NAMES =
            Map.of(
                    "Мурзаева А.А.", "Ахметова А.А.",
                    "Ахметова А.А.", "Ахметова А.А.",
                    "Жакупов Н.Б.", "Жакупов Н.Б.",
                    "Кенесов А.Б.", "Кенесов А.Б.",
                    "Кенесов А.В.", "Кенесов А.В.");

    @Test
    void isThePersonByAnEarlierNameAndByAnotherSpelling() {
        Predicate<String> now = RosterList.meaning("Ахметова А.А.", NAMES);

        assertThat(now.test("Мурзаева А.А.")).isTrue();
        assertThat(now.test("Жакупов Н.Б.")).isFalse();
        assertThat(RosterList.meaning("Жакупов Н.Б", NAMES).test("Жакупов Н.Б.")).isTrue();
    }

    @Test
    void theChairOfTheCouncilIsWhoeverIsInOfficeOnTheDay() {
        LocalDate change = LocalDate.of(2026, 3, 1);
        RosterEntry before = chair("Хасенов М.К.", null, null, change.minusDays(1));
        RosterEntry after = chair("Ахметова А.А.", null, change, LocalDate.of(2027, 3, 1));
        RosterEntry ofCommission = chair("Нуртаев Т.Т.", "2", null, null);
        RosterEntry member = RosterEntry.member("m", "Жакупов Н.Б.");
        List<RosterEntry> all = List.of(member, ofCommission, after, before);

        assertThat(RosterList.chair(all.stream(), change.minusDays(1))).contains(before);
        assertThat(RosterList.chair(all.stream(), change)).contains(after);
        assertThat(RosterList.chair(all.stream(), LocalDate.of(2027, 3, 2))).isEmpty();
        assertThat(RosterList.chair(Stream.of(member, ofCommission), change)).isEmpty();
        RosterEntry open = chair("Прежний П.П.", null, null, null);
        assertThat(RosterList.chair(Stream.of(after, open), change))
                .as("nobody wrote when the former one ended")
                .contains(after);
    }

    @Test
    void theChairOfEarlierDaysStaysWhoeverTheyAreNow() {
        LocalDate change = LocalDate.of(2026, 3, 1);
        RosterEntry former =
                chair("Хасенов М.К.", "2", change, null)
                        .withTerms(
                                List.of(
                                        new RosterTerm(
                                                null,
                                                RosterEntry.Role.CHAIR,
                                                null,
                                                change.minusDays(1))));
        RosterEntry now = chair("Ахметова А.А.", null, change, null);

        assertThat(RosterList.chair(Stream.of(former, now), change.minusDays(1))).contains(former);
        assertThat(RosterList.chair(Stream.of(former, now), change)).contains(now);
    }

    private static RosterEntry chair(
            String name, String commission, LocalDate from, LocalDate until) {
        return new RosterEntry(
                name,
                RosterEntry.Kind.MEMBER,
                LocalizedText.russian(name),
                List.of(),
                null,
                commission,
                RosterEntry.Role.CHAIR,
                from,
                until,
                null);
    }

    @Test
    void isOnlyTheSameWordsWhereTwoPersonsMayBeMeantOrNone() {
        Predicate<String> either = RosterList.meaning("Кенесов А.", NAMES);

        assertThat(either.test("Кенесов А.")).isTrue();
        assertThat(either.test("Кенесов А.Б.")).isFalse();
        assertThat(RosterList.meaning("Никто", NAMES).test("Жакупов Н.Б.")).isFalse();
    }
}
