package kz.moldir.plan.read.overlaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.Responsible;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.CarryingOutEvent.ScheduleSet;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.activities.PlannedActivity;
import kz.moldir.plan.read.activities.ShownActivities;
import org.junit.jupiter.api.Test;

class OverlapTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 22);
    private static final PlannedActivity AT_THREE = at(RealPlan.fireStation(), LocalTime.of(15, 0));

    @Test
    void isTwoActivitiesThatNeedOnePersonWithinTwoHours() {
        PlannedActivity other = at(twin(), LocalTime.of(16, 59));

        assertThat(Overlap.of(List.of(other, AT_THREE), RealPlan.TODAY))
                .singleElement()
                .satisfies(
                        overlap -> {
                            assertThat(overlap.first()).isEqualTo(AT_THREE);
                            assertThat(overlap.persons())
                                    .containsExactly("Нуртаев Т.Т.", "Исмагулов М.Б.");
                            assertThat(overlap.beside(AT_THREE.id())).isEqualTo(other);
                        });
    }

    @Test
    void isNoneTwoHoursApartOrForOthers() {
        assertThat(Overlap.of(List.of(AT_THREE, at(twin(), LocalTime.of(17, 0))), RealPlan.TODAY))
                .isEmpty();
        assertThat(
                        Overlap.of(
                                List.of(AT_THREE, at(RealPlan.housing(), LocalTime.of(15, 0))),
                                RealPlan.TODAY))
                .isEmpty();
    }

    @Test
    void isTwoSittingsOfOneCommission() {
        PlannedActivity hearing = at(sitting("a", "1", "2"), LocalTime.of(11, 0));
        PlannedActivity other = at(sitting("b", "2"), LocalTime.of(11, 30));

        assertThat(Overlap.of(List.of(hearing, other), RealPlan.TODAY))
                .singleElement()
                .returns(List.of("2"), Overlap::commissions)
                .returns(List.of(), Overlap::persons);
        assertThat(
                        Overlap.of(
                                List.of(hearing, at(sitting("b", "2"), LocalTime.of(13, 0))),
                                RealPlan.TODAY))
                .as("two hours apart")
                .isEmpty();
        assertThat(
                        Overlap.of(
                                List.of(hearing, at(sitting("b", "3"), LocalTime.of(11, 30))),
                                RealPlan.TODAY))
                .as("of another commission")
                .isEmpty();
        PlannedActivity visits =
                at(
                        twin(new Responsible(
                                        "2", List.of("2"), List.of(), List.of(), List.of(), null))
                                .identified("v"),
                        LocalTime.of(11, 0));
        assertThat(Overlap.of(List.of(hearing, visits), RealPlan.TODAY))
                .as("its members can go to two places")
                .isEmpty();
    }

    private static Row sitting(String id, String... commissions) {
        Row row = RealPlan.fireStation();
        return new Row(
                id,
                27,
                row.title(),
                List.of(ActivityKind.HEARING),
                row.timeframe(),
                new Responsible("", List.of(commissions), List.of(), List.of(), List.of(), null),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note());
    }

    @Test
    void isMildWhereOnlyTheDayIsKnown() {
        assertThat(Overlap.of(List.of(AT_THREE, at(twin(), null)), RealPlan.TODAY))
                .singleElement()
                .returns(true, Overlap::mild);
        assertThat(Overlap.of(List.of(AT_THREE, at(twin(), LocalTime.of(16, 0))), RealPlan.TODAY))
                .singleElement()
                .returns(false, Overlap::mild);
    }

    @Test
    void isOfOnePersonWhateverThePlansCallThem() {
        PlannedActivity other = at(called("Исмагулов Марат"), LocalTime.of(16, 0));
        UnaryOperator<String> called =
                name -> name.startsWith("Исмагулов") ? "Исмагулов М.Б." : name;

        assertThat(Overlap.of(List.of(AT_THREE, other), RealPlan.TODAY)).isEmpty();
        assertThat(Overlap.of(List.of(AT_THREE, other), RealPlan.TODAY, called))
                .singleElement()
                .returns(List.of("Исмагулов М.Б."), Overlap::persons);
    }

    @Test
    void isWithADayOfAScheduleToo() {
        PlannedActivity scheduled =
                row(
                        RealPlan.planned(twin()),
                        new ScheduleSet(
                                twin().id(),
                                List.of(new Slot(DAY, LocalTime.of(16, 0), "Рынок")),
                                RealPlan.TODAY));

        assertThat(Overlap.of(List.of(scheduled, AT_THREE), RealPlan.TODAY))
                .singleElement()
                .returns(true, overlap -> overlap.has(scheduled.id()));
    }

    @Test
    void isOfOneDayAloneTheSameAsOfAll() {
        PlannedActivity earlier = at(twin(), LocalTime.of(14, 0));
        PlannedActivity anotherDay = AT_THREE.only(DAY.plusDays(1), LocalTime.of(14, 0));
        Map<LocalDate, List<PlannedActivity>> others =
                Overlap.byDay(Stream.of(earlier, anotherDay, AT_THREE), Set.of(DAY)::contains);

        assertThat(others).containsOnlyKeys(DAY);
        List<Overlap> all = Overlap.of(List.of(earlier, AT_THREE), DAY);
        assertThat(all).hasSize(1);
        for (List<PlannedActivity> each : List.of(others.get(DAY), List.of(earlier))) {
            assertThat(Overlap.with(DAY, AT_THREE, each, UnaryOperator.identity())).isEqualTo(all);
        }
        assertThat(Overlap.with(DAY, earlier, List.of(AT_THREE), UnaryOperator.identity()))
                .isEqualTo(all);
        assertThat(
                        Overlap.with(
                                DAY.plusDays(1),
                                AT_THREE,
                                List.of(earlier),
                                UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void ofOneActivityAreTheSameAsOfAll() {
        PlannedActivity earlier = at(twin().identified("e"), LocalTime.of(14, 0));
        PlannedActivity later = at(twin().identified("l"), LocalTime.of(16, 30));
        List<PlannedActivity> all = List.of(later, AT_THREE, earlier);

        assertThat(
                        Overlaps.among(
                                AT_THREE,
                                _ -> all.stream(),
                                RealPlan.TODAY,
                                UnaryOperator.identity()))
                .hasSize(2)
                .isEqualTo(
                        Overlap.of(all, RealPlan.TODAY).stream()
                                .filter(each -> each.has(AT_THREE.id()))
                                .toList());
        assertThat(
                        Overlaps.among(
                                AT_THREE,
                                _ -> all.stream(),
                                DAY.plusDays(1),
                                UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void ofManyTheNearestAreTold() {
        PlannedActivity untimed = at(twin().identified("a"), null);
        PlannedActivity half = at(twin().identified("b"), LocalTime.of(14, 30));
        PlannedActivity early = at(twin().identified("c"), LocalTime.of(13, 30));
        PlannedActivity hour = at(twin().identified("d"), LocalTime.of(16, 0));
        List<Overlap> found =
                Overlap.with(
                        DAY,
                        AT_THREE,
                        List.of(hour, untimed, half, early),
                        UnaryOperator.identity());

        assertThat(found).hasSize(4);
        assertThat(Overlap.nearest(found, 4)).isEqualTo(found);
        assertThat(Overlap.nearest(found, 3))
                .extracting(overlap -> overlap.beside(AT_THREE.id()))
                .containsExactly(early, half, hour);
        assertThat(Overlap.nearest(found, 2))
                .extracting(overlap -> overlap.beside(AT_THREE.id()))
                .containsExactly(half, hour);
    }

    @Test
    void ofSeveralDaysThoseOfTheFirstAreTold() {
        PlannedActivity untimed = at(twin().identified("a"), null);
        PlannedActivity half = at(twin().identified("b"), LocalTime.of(14, 30));
        PlannedActivity next = at(twin().identified("c"), LocalTime.of(15, 0));
        List<Overlap> found =
                Stream.of(
                                overlaps(DAY, List.of(untimed, half)),
                                overlaps(DAY.plusDays(1), List.of(next)))
                        .flatMap(List::stream)
                        .toList();

        assertThat(found).hasSize(3);
        assertThat(Overlap.soonest(found, 2)).isEqualTo(found.subList(0, 2));
        assertThat(Overlap.soonest(found, 1))
                .extracting(overlap -> overlap.beside(AT_THREE.id()))
                .containsExactly(half);
    }

    private static List<Overlap> overlaps(LocalDate day, List<PlannedActivity> others) {
        return Overlap.with(
                day,
                AT_THREE.only(day, AT_THREE.time()),
                others.stream().map(other -> other.only(day, other.time())).toList(),
                UnaryOperator.identity());
    }

    @Test
    void isNoneInThePastOrWhenOneIsCancelled() {
        PlannedActivity other = at(twin(), LocalTime.of(15, 0));
        PlannedActivity cancelled =
                row(
                        RealPlan.planned(twin()),
                        new ActivityDateAgreed(twin().id(), DAY, LocalTime.of(15, 0), null),
                        new ActivityCancelled(twin().id(), RealPlan.TODAY, "Снято"));

        assertThat(Overlap.of(List.of(AT_THREE, other), DAY.plusDays(1))).isEmpty();
        assertThat(Overlap.of(List.of(AT_THREE, cancelled), RealPlan.TODAY)).isEmpty();
    }

    private static Row called(String person) {
        return twin(
                new Responsible(person, List.of(), List.of(), List.of(person), List.of(), null));
    }

    /** Another row with the same persons. */
    private static Row twin() {
        return twin(RealPlan.fireStation().responsible());
    }

    private static Row twin(Responsible responsible) {
        Row row = RealPlan.fireStation();
        return new Row(
                "twin",
                27,
                row.title(),
                row.kinds(),
                row.timeframe(),
                responsible,
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note());
    }

    private static PlannedActivity at(Row row, LocalTime time) {
        return row(RealPlan.planned(row), new ActivityDateAgreed(row.id(), DAY, time, "Акимат"));
    }

    private static PlannedActivity row(ActivityEvent... events) {
        return ShownActivities.today(ShownActivities.after(events));
    }
}
