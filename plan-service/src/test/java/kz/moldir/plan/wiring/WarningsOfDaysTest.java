package kz.moldir.plan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.CalendarEntry.Kind;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.timeframe.Half;
import kz.moldir.plan.document.timeframe.PlanPeriod;
import kz.moldir.plan.document.timeframe.TimeframeReader;
import kz.moldir.plan.events.Continues;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.overlaps.Overlap;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What the council's calendar says against a day, as a form that chooses one repeats it. */
class WarningsOfDaysTest {

    /** Off because the eighth is a Sunday. */
    private static final LocalDate WOMENS_DAY = LocalDate.of(2026, 3, 9);

    private static final LocalDate FRIDAY_OFF = LocalDate.of(2026, 3, 13);

    /** A Saturday that is worked in exchange for it. */
    private static final LocalDate MOVED = LocalDate.of(2026, 3, 14);

    private final Council council = moved();

    @Test
    void aWorkingDayThatWasMovedToASaturdayIsWarnedOf() {
        assertThat(of(MOVED, Language.RU))
                .containsExactly("14 марта 2026 г. — выходной, объявленный рабочим днём.");
        assertThat(of(MOVED, Language.KK))
                .containsExactly("2026 жылғы 14 наурыз – жұмыс күні деп жарияланған демалыс күні.");
        assertThat(of(MOVED, Language.EN)).hasSize(1);
    }

    @Test
    void theDayOffBeforeItIsNamedWithTheNextWorkingDay() {
        assertThat(of(WOMENS_DAY, Language.RU))
                .containsExactly(
                        "9 марта 2026 г. — выходной (Международный женский день, перенос с 8"
                                + " марта). Следующий рабочий день: 10 марта.");
    }

    @Test
    void theNextWorkingDayOfAFridayOffIsTheMovedSaturday() {
        assertThat(of(FRIDAY_OFF, Language.EN).getFirst())
                .contains("The next working day is 14 March");
    }

    @Test
    void aDayThatHasPassedIsWarnedOfWhereSomethingWillBe() {
        LocalDate today = LocalDate.of(2026, 4, 13);
        List<Slot> slots =
                List.of(
                        new Slot(today.minusDays(5), LocalTime.of(10, 0)),
                        new Slot(today, null),
                        new Slot(today.plusDays(1), null));

        assertThat(warnings().past(slots, today, Language.RU.locale()))
                .singleElement()
                .asString()
                .startsWith("8 апреля 2026 г. — этот день уже прошёл");
    }

    @Test
    void noCalendarReachesToTheEndOfTime() {
        List<Slot> last = List.of(new Slot(LocalDate.MAX, null));

        assertThat(of(LocalDate.MAX, Language.RU)).isEmpty();
        assertThat(warnings().ofHeld("", last, WOMENS_DAY, Language.RU.locale())).isEmpty();
    }

    private WarningsOfViews warnings() {
        return new WarningsOfViews(null, null, null, council, TestCouncil.messages());
    }

    @Test
    void anOrdinaryDayIsNot() {
        assertThat(of(LocalDate.of(2026, 3, 12), Language.RU)).isEmpty();
        assertThat(of(LocalDate.of(2026, 3, 21), Language.RU)).as("another Saturday").hasSize(1);
    }

    @Test
    void aTermOfAnotherHalfYearIsWarnedOf() {
        PlanPeriod second = new PlanPeriod(2026, Half.SECOND);
        TimeframeReader terms = new TimeframeReader(second);

        assertThat(outside(second, terms, "15 марта"))
                .hasValue(
                        "Срок (15 марта 2026 г.) выходит за период плана: 1 июля 2026 г. –"
                                + " 31 декабря 2026 г. Проверьте его; без исправления он останется"
                                + " как написан.");
        assertThat(outside(second, terms, "июнь-июль")).isPresent();
        assertThat(outside(second, terms, "июль")).isEmpty();
        assertThat(outside(second, terms, "В течение года")).isEmpty();
        assertThat(outside(second, terms, "Дата на согласовании")).isEmpty();
    }

    @Test
    void aTermOfAllTheYearIsWarnedOfWhereItWasTakenOver() {
        PlanPeriod second = new PlanPeriod(2026, Half.SECOND);
        Row byHand =
                RealPlan.fireStation()
                        .due(new TimeframeReader(second).read(1, "В течение года").timeframe());
        Row taken = byHand.continuing(new Continues("earlier", 2026, 1, 26, Reason.PERMANENT));

        assertThat(warnings().begunBefore(second, taken, Language.RU.locale()).orElseThrow())
                .startsWith(
                        "Срок охватывает и месяцы до этого плана: он начинается 1 января 2026 г.,"
                                + " а план 1 июля 2026 г.");
        assertThat(warnings().begunBefore(second, byHand, Language.RU.locale())).isEmpty();
        assertThat(
                        warnings()
                                .begunBefore(
                                        new PlanPeriod(2026, Half.FIRST),
                                        taken,
                                        Language.RU.locale()))
                .isEmpty();
    }

    private Optional<String> outside(PlanPeriod period, TimeframeReader terms, String words) {
        return new WarningsOfViews(null, null, null, council, TestCouncil.messages())
                .outside(period, terms.read(1, words).timeframe(), Language.RU.locale());
    }

    @Test
    void ofManyOverlapsAFewAreNamedAndTheRestCounted() {
        PlannedActivity chosen = on(FRIDAY_OFF, "chosen");
        List<Overlap> seven =
                IntStream.range(0, 7)
                        .mapToObj(
                                each ->
                                        new Overlap(
                                                FRIDAY_OFF,
                                                chosen,
                                                on(FRIDAY_OFF, "o" + each),
                                                List.of("Нуртаев Т.Т."),
                                                List.of("3")))
                        .toList();

        assertThat(told(seven.subList(0, 5), Language.RU)).hasSize(5);
        assertThat(told(seven, Language.RU))
                .hasSize(6)
                .last()
                .isEqualTo("13 марта: других пересечений по времени ещё 2.");
        assertThat(told(seven, Language.RU))
                .first()
                .asString()
                .endsWith("Нуртаев Т.Т., Комиссия №3");
        assertThat(told(seven, Language.KK).getLast()).contains("тағы 2 іс-шара");
        assertThat(told(seven, Language.EN).getLast()).contains("2 more");
    }

    @Test
    void whatIsMovedAwayOrGoesIsNotOnItsOldDay() {
        PlannedActivity chosen = on(FRIDAY_OFF, "chosen");
        List<PlannedActivity> known =
                List.of(
                        on(FRIDAY_OFF, "chosen"),
                        on(FRIDAY_OFF, "moved"),
                        on(FRIDAY_OFF, "stays"),
                        on(MOVED, "another"));

        assertThat(
                        WarningsOfViews.others(
                                        known.stream(), List.of(chosen), Set.of("chosen", "moved"))
                                .get(FRIDAY_OFF))
                .extracting(PlannedActivity::id)
                .containsExactlyInAnyOrder("chosen", "stays");
    }

    private static PlannedActivity on(LocalDate day, String id) {
        return ShownActivities.today(
                        ShownActivities.after(
                                RealPlan.planned(RealPlan.fireStation().identified(id))))
                .only(day, null);
    }

    private List<String> told(List<Overlap> found, Language language) {
        return new WarningsOfViews(null, null, null, council, TestCouncil.messages())
                .told(found, "chosen", language.locale());
    }

    private static Council moved() {
        return new Council(
                "almaty",
                TestCouncil.ALMATY.name(),
                TestCouncil.ALMATY.zone(),
                Map.of(),
                List.of(),
                TestCouncil.ALMATY.weekend(),
                List.of(
                        new CalendarEntry(
                                WOMENS_DAY,
                                Kind.DAY_OFF,
                                LocalizedText.russian(
                                        "Международный женский день, перенос с 8 марта"),
                                null),
                        new CalendarEntry(FRIDAY_OFF, Kind.DAY_OFF, null, null),
                        new CalendarEntry(MOVED, Kind.WORKING_DAY, null, null)),
                TestCouncil.ALMATY.terms(),
                null);
    }

    private List<String> of(LocalDate day, Language language) {
        return new WarningsOfViews(null, null, null, council, TestCouncil.messages())
                .ofCalendar(List.of(day), language.locale());
    }
}
