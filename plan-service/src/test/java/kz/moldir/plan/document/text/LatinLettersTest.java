package kz.moldir.plan.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.document.table.Section;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.read.roster.PersonsByName;
import org.junit.jupiter.api.Test;

/** A Latin "i" typed for the Kazakh one changes nothing of what a plan says. */
class LatinLettersTest {

    private static final String I = "\u0069";
    private static final TimeframeReader SECOND_HALF =
            new TimeframeReader(new PlanPeriod(2026, Half.SECOND));

    @Test
    void areReadInTermsAsWhatTheyLookLike() {
        assertThat(SECOND_HALF.read(1, "15 ш" + I + "лде").timeframe())
                .returns(TimeframeKind.EXACT_DAY, Timeframe::kind)
                .returns(LocalDate.of(2026, 7, 15), Timeframe::start);
    }

    @Test
    void areRomanNumeralsStill() {
        for (String quarter : List.of("III тоқсан", "III квартал")) {
            assertThat(SECOND_HALF.read(1, quarter).timeframe())
                    .as(quarter)
                    .returns(LocalDate.of(2026, 7, 1), Timeframe::start)
                    .returns(LocalDate.of(2026, 9, 30), Timeframe::end);
        }
    }

    @Test
    void areReadInHeadings() {
        assertThat(Section.commission("Құрылыс жөн" + I + "ндег" + I + " №2 комиссия"))
                .isEqualTo("2");
    }

    @Test
    void nameThePersonOfTheRoster() {
        PersonsByName roster = PersonsByName.of(List.of(RosterEntry.member("r-1", "Ілияс Жігер")));
        assertThat(roster.id("\u0049лияс Ж" + I + "гер")).isEqualTo("r-1");
    }

    @Test
    void tellThatAWordIsKazakh() {
        assertThat(Letters.kazakh("б" + I + "л" + I + "м")).isTrue();
        assertThat(Letters.kazakh(I)).isFalse();
    }
}
