package kz.moldir.reporting.read.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kz.moldir.kit.command.Invalid;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.SampleRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegisterTest {

    private final PlanRows plan = SampleRows.plan();

    @Nested
    class Filtering {

        @Test
        void takesAnyOfTheStates() {
            assertThat(numbers(query(List.of("held", "covered"), null, null, null, null, null)))
                    .containsExactly(1, 2);
        }

        @Test
        void takesOnlyWhatMeetsEveryCondition() {
            assertThat(numbers(query(null, "2", null, null, null, null)))
                    .containsExactly(2, 3, 4, 6, 8);
            assertThat(numbers(query(null, "2", "SITE_VISIT", null, null, null)))
                    .containsExactly(4, 6);
            assertThat(numbers(query(null, "2", null, "2026-04", null, null)))
                    .containsExactly(6, 8);
        }

        @Test
        void findsWordsByTheirBeginningInAnyLetters() {
            assertThat(numbers(query(null, null, null, null, null, "тургын УЙ")))
                    .containsExactly(11);
            assertThat(numbers(query(null, null, null, null, null, "заслуш")))
                    .containsExactly(1, 5);
            assertThat(numbers(query(null, null, null, null, null, "нуртаев"))).hasSize(12);
            assertThat(numbers(query(null, null, null, null, null, "слушивание"))).isEmpty();
        }

        @Test
        void listsWhatTookPlaceApartFromWhatIsAhead() {
            List<Integer> ahead = numbers(query(List.of("ahead"), null, null, null, null, null));
            List<Integer> held = numbers(query(List.of("underway"), null, null, null, null, null));

            assertThat(held).isNotEmpty().doesNotContainAnyElementsOf(ahead);
            assertThat(numbers(query(List.of("planned"), null, null, null, null, null)))
                    .hasSize(ahead.size() + held.size())
                    .containsAll(held);
        }

        @Test
        void listsExactlyWhatTheSummaryCounts() {
            assertThat(numbers(query(null, null, null, null, "everHeld", null)))
                    .hasSize(plan.summary().everHeld());
            assertThat(numbers(query(null, null, null, null, "everCovered", null)))
                    .hasSize(plan.summary().everCovered());
            assertThat(numbers(query(null, null, null, null, "due", null)))
                    .hasSize(plan.summary().due());
            assertThat(numbers(query(null, null, null, null, "tookPlace", null)))
                    .hasSize(plan.summary().tookPlace())
                    .as("permanent work")
                    .contains(7);
            assertThat(numbers(query(null, null, null, null, "underway", null)))
                    .hasSize(plan.summary().underway());
            plan.summary()
                    .states()
                    .forEach(
                            (state, count) ->
                                    assertThat(
                                                    numbers(
                                                            query(
                                                                    List.of(state),
                                                                    null,
                                                                    null,
                                                                    null,
                                                                    null,
                                                                    null)))
                                            .as(state)
                                            .hasSize(count));
        }

        @Test
        void listsWhatWasNotDoneBeforeTheNextPlanTookItOver() {
            PlanRows over = SampleRows.planWithNotDone();
            for (String counted : List.of("notDone", "due")) {
                Filter filter = query(null, null, null, null, counted, null);
                assertThat(Register.of(over, filter, Order.NUMBER).rows())
                        .hasSize(
                                counted.equals("due")
                                        ? plan.summary().due()
                                        : over.summary().notDone())
                        .contains(over.rows().get(2));
            }
            assertThat(Choices.of(over, SampleRows.COUNCIL).counted()).contains("notDone");
            assertThat(Choices.of(plan, SampleRows.COUNCIL).counted())
                    .contains("due")
                    .doesNotContain("notDone");
        }

        @Test
        void ignoresBlankParametersOfAForm() {
            assertThat(numbers(query(List.of(""), "", "", "", "", " "))).hasSize(12);
        }

        @Test
        void refusesUnknownValues() {
            assertThatThrownBy(() -> query(List.of("late"), null, null, null, null, null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> query(null, null, null, "April", null, null))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class Paging {

        @ParameterizedTest
        @EnumSource(Order.class)
        void visitsEveryRowOnceInEveryOrder(Order order) {
            Register register = Register.of(plan, Filter.ALL, order);
            List<Row> seen = new ArrayList<>();
            String cursor = null;
            do {
                Register.Page page = register.page(cursor, 5);
                seen.addAll(page.rows());
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).isEqualTo(register.rows()).hasSize(12);
        }

        @Test
        void goesOnBehindARowThatIsGone() {
            String cursor = Register.of(plan, Filter.ALL, Order.NUMBER).page(null, 3).next();
            Filter without = query(null, "1", null, null, null, null);
            assertThat(Register.of(plan, without, Order.NUMBER).page(cursor, 9).rows())
                    .extracting(Row::number)
                    .containsExactly(5);
        }

        @Test
        void refusesForeignCursorsAndSizes() {
            Register register = Register.of(plan, Filter.ALL, Order.NUMBER);
            String byTitle = Register.of(plan, Filter.ALL, Order.TITLE).page(null, 1).next();
            assertThatThrownBy(() -> register.page(byTitle, 1)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> register.page("%%", 1)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> register.page(null, 0)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> register.page(null, 1001)).isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class Sorting {

        @Test
        void byDatePutsWhatHasNoneLast() {
            assertThat(Register.of(plan, Filter.ALL, Order.DATE).rows())
                    .extracting(Row::number)
                    .containsExactly(4, 1, 2, 3, 9, 11, 6, 10, 8, 12, 5, 7);
        }

        @Test
        void byTitleFollowsTheAlphabet() {
            assertThat(Register.of(plan, Filter.ALL, Order.TITLE).rows())
                    .extracting(Row::number)
                    .startsWith(12, 1, 5, 9);
        }
    }

    private List<Integer> numbers(Filter filter) {
        return Register.of(plan, filter, Order.NUMBER).rows().stream().map(Row::number).toList();
    }

    private static Filter query(
            @Nullable List<String> state,
            @Nullable String commission,
            @Nullable String kind,
            @Nullable String month,
            @Nullable String counted,
            @Nullable String q) {
        return Filter.of(new RegisterQuery(null, state, commission, kind, month, counted, q, null));
    }
}
