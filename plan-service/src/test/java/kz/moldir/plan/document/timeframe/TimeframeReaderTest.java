package kz.moldir.plan.document.timeframe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.remark.Warning;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeReaderTest {

    private static final TimeframeReader FIRST_HALF =
            new TimeframeReader(new PlanPeriod(2026, Half.FIRST));

    static Stream<String> cases() throws IOException {
        try (var in =
                Objects.requireNonNull(
                        TimeframeReaderTest.class.getResourceAsStream("timeframes.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void understandsWhatPlansWrite(String line) {
        String[] cells = line.split("\\|", -1);
        TimeframeReading reading = FIRST_HALF.read(1, cells[0].strip());
        assertThat(understood(reading)).isEqualTo(cells[1].strip().replaceAll(" +", " "));
        assertThat(reading.questions()).isEmpty();
        assertThat(reading.timeframe().text()).isNotEmpty();
    }

    private static String understood(TimeframeReading reading) {
        var timeframe = reading.timeframe();
        return timeframe.kind() + " " + day(timeframe.start()) + " " + day(timeframe.end());
    }

    private static String day(Object date) {
        return date == null ? "-" : date.toString();
    }

    @Nested
    class OfAWholeYear {

        private final TimeframeReader year = new TimeframeReader(new PlanPeriod(2026, Half.WHOLE));

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Регулярно | ONGOING 2026-01-01 2026-12-31",
                    "II полугодие | HALF_YEAR 2026-07-01 2026-12-31",
                    "в течение второго полугодия | HALF_YEAR 2026-07-01 2026-12-31",
                    "Октябрь | MONTH 2026-10-01 2026-10-31"
                })
        void understandsWhatPlansWrite(String line) {
            String[] cells = line.split(" \\| ", -1);
            TimeframeReading reading = year.read(1, cells[0]);
            assertThat(understood(reading)).isEqualTo(cells[1]);
            assertThat(reading.warnings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"в течение полугодия", "до конца полугодия"})
        void asksWhichHalf(String words) {
            assertThat(year.read(1, words).questions())
                    .extracting(Question::code)
                    .containsExactly(Question.Code.TIMEFRAME_NOT_UNDERSTOOD);
        }
    }

    @Nested
    class Asking {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "скоро",
                    "до марта",
                    "к марту",
                    "весной",
                    "начало марта",
                    "в конце апреля",
                    "с 15 марта",
                    "после 15 марта",
                    "январь, март",
                    "Январь Март",
                    "14/15 марта",
                    "3, 5 июня",
                    "15 марта - апрель",
                    "ориентировочно апрель",
                    "март-апрель-июнь",
                    "5 квартал",
                    "3 полугодие",
                    "4 декада мая",
                    "наурызға дейін",
                    "көктемде",
                    "15",
                    "2026-13-01",
                    "апрель, при необходимости май",
                    "до",
                    "15 марта 16 апреля",
                    "ежемесячно, до 5 числа",
                    "- апрель",
                    "апрель -"
                })
        void neverGuesses(String words) {
            assertThat(codes(words)).containsExactly(Question.Code.TIMEFRAME_NOT_UNDERSTOOD);
            assertThat(understood(FIRST_HALF.read(1, words))).isEqualTo("UNKNOWN - -");
            assertThat(FIRST_HALF.read(1, words).timeframe().text()).isEqualTo(words);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "31 июня",
                    "30 февраля",
                    "до 31 апреля",
                    "29.02.2026",
                    "31 маусым",
                    "28-31 июня",
                    "32 мая"
                })
        void whichDayWasMeantWhenTheCalendarHasNone(String words) {
            assertThat(codes(words)).containsExactly(Question.Code.DAY_DOES_NOT_EXIST);
            assertThat(understood(FIRST_HALF.read(1, words))).isEqualTo("UNKNOWN - -");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "25.02.2025",
                    "15 января 2027 года",
                    "март 2025",
                    "2027 жылғы 15 қаңтар",
                    "2025 год"
                })
        void whichYearWasMeantWhenItIsNotThePlans(String words) {
            assertThat(codes(words)).containsExactly(Question.Code.OTHER_YEAR);
        }

        @ParameterizedTest
        @ValueSource(strings = {"июнь-март", "5-3 июня", "II-I квартал"})
        void whichOrderWasMeantWhenTheEndComesFirst(String words) {
            assertThat(codes(words)).containsExactly(Question.Code.TIMEFRAME_BACKWARDS);
        }

        @Test
        void whichOfTwoTimeframesIsRight() {
            assertThat(codes("<b>Апрель</b> (15 мая)"))
                    .containsExactly(Question.Code.TIMEFRAME_TWICE);
        }

        @Test
        void whenNothingIsWritten() {
            assertThat(codes("<b> </b>")).containsExactly(Question.Code.TIMEFRAME_MISSING);
        }
    }

    @Nested
    class Notes {

        @Test
        void standBehindTheEmphasis() {
            var reading = FIRST_HALF.read(15, "<b>Апрель</b> В рамках Года цифровизации");
            assertThat(reading.note()).isEqualTo("В рамках Года цифровизации");
            assertThat(reading.timeframe().text()).isEqualTo("Апрель");
        }

        @Test
        void standInBrackets() {
            assertThat(FIRST_HALF.read(1, "Апрель (в рамках Года цифровизации)").note())
                    .isEqualTo("в рамках Года цифровизации");
        }

        @Test
        void holdTheTimeOfDay() {
            var reading = FIRST_HALF.read(1, "15 января, в 15:00");
            assertThat(understood(reading)).isEqualTo("EXACT_DAY 2026-01-15 2026-01-15");
            assertThat(reading.note()).isEqualTo("в 15:00");
        }

        @Test
        void areNotMadeOfEmphasisInsideARange() {
            var reading = FIRST_HALF.read(1, "<b>Апрель</b>-май");
            assertThat(understood(reading)).isEqualTo("MONTH_RANGE 2026-04-01 2026-05-31");
            assertThat(reading.note()).isEmpty();
        }
    }

    @Nested
    class Warnings {

        @Test
        void keepAnEndBeyondThePeriod() {
            var reading = FIRST_HALF.read(93, "Июнь/июль");
            assertThat(understood(reading)).isEqualTo("MONTH_OR_MONTH 2026-06-01 2026-07-31");
            assertThat(reading.questions()).isEmpty();
            assertThat(reading.warnings())
                    .containsExactly(
                            Warning.of(
                                    Warning.Code.OUTSIDE_PERIOD,
                                    LocalDate.of(2026, 7, 31),
                                    LocalDate.of(2026, 1, 1),
                                    LocalDate.of(2026, 6, 30)));
        }

        @Test
        void followARangeOverNewYear() {
            var reading =
                    new TimeframeReader(new PlanPeriod(2026, Half.SECOND))
                            .read(1, "Декабрь-январь");
            assertThat(understood(reading)).isEqualTo("MONTH_RANGE 2026-12-01 2027-01-31");
            assertThat(reading.warnings())
                    .extracting(Warning::code)
                    .containsExactly(Warning.Code.OUTSIDE_PERIOD);
        }

        @Test
        void sayHowWeeksWereCounted() {
            assertThat(FIRST_HALF.read(1, "вторая неделя марта").warnings())
                    .containsExactly(
                            Warning.of(
                                    Warning.Code.WEEK_COUNTED,
                                    LocalDate.of(2026, 3, 8),
                                    LocalDate.of(2026, 3, 14)));
        }
    }

    private static List<Question.Code> codes(String words) {
        return FIRST_HALF.read(1, words).questions().stream().map(Question::code).toList();
    }

    @Test
    void aDayThatIsNotWorkedIsWorthALook() {
        TimeframeReader knowing =
                new TimeframeReader(
                        new PlanPeriod(2026, Half.FIRST),
                        day -> !day.equals(LocalDate.of(2026, 5, 9)));

        assertThat(knowing.read(1, "9 мая").warnings())
                .containsExactly(Warning.of(Warning.Code.DAY_OFF, LocalDate.of(2026, 5, 9)));
        assertThat(knowing.read(1, "8 мая").warnings()).isEmpty();
        assertThat(knowing.read(1, "до 9 мая").warnings()).isEmpty();
    }
}
