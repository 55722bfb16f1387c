package kz.moldir.plan.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Kazakh document promises what was approved: the same days, or the words themselves. */
class KazakhTermsTest {

    private static final String AS_WRITTEN = "=";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    I квартал                        | I тоқсан
                    I-II кварталы                    | I–II тоқсан
                    II - IV квартал                  | II–IV тоқсан
                    I полугодие                      | I жартыжылдық
                    I-II полугодие                   | I–II жартыжылдық
                    II декада мая                    | мамырдың II онкүндігі
                    последняя декада мая             | мамырдың III онкүндігі
                    III декада февраля               | ақпанның III онкүндігі
                    I-II декада мая                  | 1–20 мамыр
                    1-3 декада июня                  | 1–30 маусым
                    III декада мая - I декада июня   | 21 мамыр – 10 маусым
                    Апрель                           | Сәуір
                    Апрель/май                       | Сәуір/мамыр
                    Апрель/май/июнь                  | =
                    Апрель или май или июнь          | =
                    Апрель-май                       | Сәуір – мамыр
                    Апрель, май и июнь               | Сәуір – маусым
                    3-5 июня                         | 3–5 маусым
                    28 мая - 2 июня                  | 28 мамыр – 2 маусым
                    первая неделя марта              | 1–7 наурыз
                    до 14 марта                      | 14 наурызға дейін
                    В течении года                   | Жыл бойы
                    в течение всего года.            | Жыл бойы
                    На постоянной основе;            | Тұрақты негізде
                    РЕГУЛЯРНО                        | Тұрақты негізде
                    в течение полугодия              | =
                    весь отчётный период             | =
                    По мере необходимости            | Қажеттілігіне қарай
                    по мере поступления              | Түсуіне қарай
                    По мере обращения                | Жүгінуіне қарай
                    по мере поступления жалоб жителей | =
                    по мере внесения проекта бюджета | =
                    по мере готовности               | =
                    при обращении граждан            | =
                    по заявкам                       | =
                    по отдельному графику            | Жеке кесте бойынша
                    согласно плану                   | =
                    по утверждённому плану-графику   | =
                    график выездов                   | =
                    Дата на согласовании             | Күні келісілуде
                    по согласованию                  | =
                    дата проведения уточняется       | =
                    Ежеквартально                    | =
                    """)
    void saysTheSameDaysOrTheWordsThemselves(String words, String kazakh) {
        TimeframeReader reader =
                new TimeframeReader(
                        new PlanPeriod(
                                2026, words.contains("полугодия") ? Half.FIRST : Half.WHOLE));
        Timeframe approved = reader.read(1, words).timeframe();
        assertThat(approved.kind()).isNotEqualTo(TimeframeKind.UNKNOWN);

        String said = said(approved);

        assertThat(said).isEqualTo(kazakh.equals(AS_WRITTEN) ? approved.text() : kazakh);
        assertThat(reader.read(1, said).timeframe())
                .returns(approved.start(), Timeframe::start)
                .returns(approved.end(), Timeframe::end);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2026-02-01, 2026-03-31",
        "QUARTER, 2026-01-01, 2026-03-15",
        "QUARTER, 2026-01-01, 2026-05-31",
        "HALF_YEAR, 2026-01-01, 2026-03-31",
        "DECADE, 2026-05-12, 2026-05-20",
        "DECADE, 2026-05-11, 2026-05-19",
        "DECADE, 2026-05-31, 2026-05-31",
        "DECADE, 2026-05-21, 2026-05-30",
        "MONTH, 2026-04-01, 2026-05-31",
        "MONTH, 2026-04-05, 2026-04-30",
        "MONTH_RANGE, 2026-04-01, 2026-05-15",
        "MONTH_OR_MONTH, 2026-04-01, 2026-06-30",
        "EXACT_DAY, 2026-04-01, 2026-04-02",
        "UNTIL, 2026-04-01, 2026-04-02",
        "DAY_RANGE, 2026-04-02, 2026-04-01",
        "ON_DEMAND, , ",
    })
    void keepsTheWordsWhereTheKindDoesNotTellTheDays(
            TimeframeKind kind, LocalDate start, LocalDate end) {
        String words = "После утверждения";

        assertThat(said(new Timeframe(words, kind, start, end))).isEqualTo(words);
    }

    private static String said(Timeframe when) {
        Edition edition =
                new Edition(
                        2026,
                        1,
                        List.of(RealPlan.fireStation().due(when)),
                        null,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        "1");
        return new OfficialPlans(TestCouncil.messages(), TestCouncil.ALMATY, null, Map.of())
                .of(edition, Language.KK)
                .rows()
                .getFirst()
                .timeframe();
    }
}
