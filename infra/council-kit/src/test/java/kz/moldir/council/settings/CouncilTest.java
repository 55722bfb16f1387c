package kz.moldir.council.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.Deadline;
import kz.moldir.council.state.StateRules;
import org.junit.jupiter.api.Test;

class CouncilTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
    private static final CalendarEntry OFF =
            new CalendarEntry(
                    LocalDate.of(2026, 3, 23),
                    CalendarEntry.Kind.DAY_OFF,
                    LocalizedText.russian("Наурыз мейрамы"),
                    null);

    private final Council council =
            new Council(
                    "any",
                    LocalizedText.russian("Совет"),
                    ZoneId.of("Asia/Aqtobe"),
                    Map.of(),
                    List.of(),
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    List.of(),
                    Terms.ofDays(1, 10),
                    null);

    @Test
    void isFollowedByRulesThatWereMadeBefore() {
        StateRules rules = StateRules.of(council);
        ActivityFacts facts =
                ActivityFacts.planned(
                        new Timeframe("20 марта", TimeframeKind.EXACT_DAY, FRIDAY, FRIDAY));
        assertThat(rules.explain(facts)).map(Deadline::lastDay).hasValue(OFF.day());

        council.follow(council.settings().withCalendar(List.of(OFF)));
        assertThat(rules.explain(facts)).map(Deadline::lastDay).hasValue(OFF.day().plusDays(1));

        council.follow(council.settings().withTerms(Terms.ofDays(2, 10)));
        assertThat(rules.explain(facts)).map(Deadline::lastDay).hasValue(OFF.day().plusDays(2));
    }

    @Test
    void doesNotFollowAnother() {
        CouncilSettings other =
                new Council(
                                "other",
                                LocalizedText.russian("Другой"),
                                council.zone(),
                                Map.of(),
                                List.of(),
                                Set.of(),
                                List.of(),
                                Terms.ofDays(1, 1),
                                null)
                        .settings();
        assertThatIllegalArgumentException().isThrownBy(() -> council.follow(other));
    }

    @Test
    void aQuorumIsRoundedUp() {
        assertThat(new Quorum(50, null).of(31)).isEqualTo(16);
    }
}
