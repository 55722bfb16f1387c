package kz.moldir.plan.read.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
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
    void isOnlyTheSameWordsWhereTwoPersonsMayBeMeantOrNone() {
        Predicate<String> either = RosterList.meaning("Кенесов А.", NAMES);

        assertThat(either.test("Кенесов А.")).isTrue();
        assertThat(either.test("Кенесов А.Б.")).isFalse();
        assertThat(RosterList.meaning("Никто", NAMES).test("Жакупов Н.Б.")).isFalse();
    }
}
