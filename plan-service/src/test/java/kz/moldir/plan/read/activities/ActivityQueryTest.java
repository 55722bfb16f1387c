package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.state.StateRules;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.Row;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityQueryTest {

    private static final List<PlannedActivity> ALL =
            RealPlan.rows().stream()
                    .map(
                            row ->
                                    PlannedActivity.of(
                                            ActivityView.after(null, RealPlan.planned(row), 0),
                                            StateRules.of(TestCouncil.ALMATY),
                                            RealPlan.TODAY))
                    .toList();

    @Nested
    class Searching {

        @Test
        void findsKazakhWordsTypedWithRussianLetters() {
            assertThat(numbers("турғын", null, null, null, null)).containsExactly(45);
            assertThat(numbers("Тургын УЙ", null, null, null, null)).containsExactly(45);
        }

        @Test
        void findsPeopleTermsAndNumbers() {
            assertThat(numbers("Нуртаев", null, null, null, null)).containsExactly(26);
            assertThat(numbers("апрел", null, null, null, null)).containsExactly(45);
            assertThat(numbers("39", null, null, null, null)).containsExactly(39);
        }

        @Test
        void findsTheMonthsOfTheTermInEveryLanguageAsTheTableShowsThem() {
            assertThat(numbers("сәуір", null, null, null, null)).contains(45);
            assertThat(numbers("апрель", null, null, null, null)).contains(45);
            assertThat(numbers("april", null, null, null, null)).contains(45);
            assertThat(numbers("қазан", null, null, null, null)).doesNotContain(45);
            assertThat(numbers("ақпан", null, null, null, null)).containsExactly(26);
        }

        @Test
        void findsWhatANoteSaysInKazakh() {
            Row noted = RealPlan.fireStation().noted("Сейсенбі күні");
            PlannedActivity shown =
                    PlannedActivity.of(
                            ActivityView.after(null, RealPlan.planned(noted), 0),
                            StateRules.of(TestCouncil.ALMATY),
                            RealPlan.TODAY);
            ActivityQuery query = ActivityQuery.of("сейсенби", null, null, null, null, null);

            assertThat(query.of(List.of(shown))).containsExactly(shown);
            assertThat(shown.noteWords())
                    .isEqualTo(new LocalizedText(noted.note(), "Сейсенбі күні", null));
        }

        @Test
        void leavesOnePersonsRows() {
            assertThat(ActivityQuery.of(null, null, null, null, "Нуртаев Т.Т.", null).of(ALL))
                    .extracting(PlannedActivity::number)
                    .containsExactly(26);
        }

        @Test
        void findsAPersonWhateverThePlanCallsThem() {
            ActivityQuery query = ActivityQuery.of(null, null, null, null, "Нуртаев Тимур", null);

            assertThat(query.of(ALL)).isEmpty();
            assertThat(query.meaning(ALL, who -> "Нуртаев Т.Т."::equals).of(ALL))
                    .extracting(PlannedActivity::number)
                    .containsExactly(26);
        }

        @Test
        void needsEveryWord() {
            assertThat(numbers("мониторинг апрель", null, null, null, null)).containsExactly(45);
            assertThat(numbers("пожарное Байконур", null, null, null, null)).isEmpty();
        }
    }

    @Nested
    class Narrowing {

        @Test
        void goesByStateCommissionAndKind() {
            assertThat(numbers(null, "noDate", null, null, null)).containsExactly(10);
            assertThat(numbers(null, null, "2", null, null)).containsExactly(26, 39);
            assertThat(numbers(null, null, null, "PUBLIC_MONITORING", null))
                    .containsExactly(39, 45);
            assertThat(numbers(null, "permanent", "2", "PUBLIC_MONITORING", null))
                    .containsExactly(39);
        }

        @Test
        void takesEmptyParametersOfAFormForNone() {
            assertThat(numbers("", " ", "", "", "")).hasSize(4);
            assertThat(ActivityQuery.of("", " ", "", "", "", "").narrows()).isFalse();
        }

        @Test
        void refusesWhatDoesNotExist() {
            assertThatThrownBy(() -> ActivityQuery.of(null, "late", null, null, null, null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> ActivityQuery.of(null, null, null, "PARTY", null, null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> ActivityQuery.of(null, null, null, null, null, "size"))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Nested
    class Sorting {

        @Test
        void goesByNumberUnlessAskedOtherwise() {
            assertThat(numbers(null, null, null, null, null)).containsExactly(10, 26, 39, 45);
        }

        @Test
        void goesByTitle() {
            assertThat(numbers(null, null, null, null, "title")).containsExactly(10, 39, 45, 26);
        }

        @Test
        void goesByTheTitleThatIsShown() {
            List<PlannedActivity> two =
                    List.of(titled(1, "Акт", "Ярмарка"), titled(2, "Штаб", "Базар"));
            ActivityQuery query = ActivityQuery.of(null, null, null, null, null, "title");

            assertThat(query.shownIn(Language.RU).of(two))
                    .extracting(PlannedActivity::number)
                    .containsExactly(1, 2);
            assertThat(query.shownIn(Language.KK).of(two))
                    .extracting(PlannedActivity::number)
                    .containsExactly(2, 1);
        }

        private PlannedActivity titled(int number, String ru, String kk) {
            return ShownActivities.today(
                    ActivityView.promised(
                            RealPlan.PLAN,
                            RealPlan.housing()
                                    .identified("r" + number)
                                    .numbered(number)
                                    .titled(new LocalizedText(ru, kk, null)),
                            null));
        }

        @Test
        void putsRowsWithoutADayLast() {
            assertThat(numbers(null, null, null, null, "date")).containsExactly(26, 45, 10, 39);
        }
    }

    @Nested
    class ByCoverage {

        @Test
        void findsWhatIsOnNoSocialNetwork() {
            assertThat(covered("no-social", published(Publication.Medium.SITE))).isOne();
            assertThat(covered("no-social", published(null))).as("nobody said where").isOne();
            assertThat(covered("no-social", published(Publication.Medium.SOCIAL))).isZero();
            assertThat(covered("social", published(Publication.Medium.SOCIAL))).isOne();
            assertThat(covered("press", published(Publication.Medium.SOCIAL))).isZero();
        }

        @Test
        void isPartOfTheAddressAndExists() {
            ActivityQuery all = ActivityQuery.of(null, null, null, null, null, null);
            assertThat(all.covered("no-social").parameters()).isEqualTo("?coverage=no-social");
            assertThat(all.covered("no-social").withState("covered").parameters())
                    .isEqualTo("?state=covered&coverage=no-social");
            assertThatThrownBy(() -> all.covered("radio")).isInstanceOf(Invalid.class);
        }

        private static int covered(String code, PlannedActivity row) {
            return ActivityQuery.of(null, null, null, null, null, null)
                    .covered(code)
                    .of(List.of(row))
                    .size();
        }

        private static PlannedActivity published(Publication.@Nullable Medium medium) {
            String id = RealPlan.FIRE_STATION;
            return ShownActivities.today(
                    ShownActivities.after(
                            RealPlan.planned(RealPlan.fireStation()),
                            new OccurrenceRecorded(id, RealPlan.VISIT),
                            new ActivityClosed(id, RealPlan.TODAY, "Итог"),
                            new ActivityCovered(
                                    id,
                                    new Publication(
                                            "https://example.kz/1",
                                            "Итоги",
                                            RealPlan.TODAY,
                                            Publication.Kind.RESULT,
                                            medium))));
        }
    }

    @Nested
    class AsAnAddress {

        @Test
        void keepsEveryParameterEncoded() {
            ActivityQuery query =
                    ActivityQuery.of("тұрғын & уй", "held", "2", "HEARING", null, "date");

            assertThat(query.parameters())
                    .isEqualTo(
                            "?q=%D1%82%D2%B1%D1%80%D2%93%D1%8B%D0%BD%20%26%20%D1%83%D0%B9"
                                    + "&state=held&commission=2&kind=HEARING&sort=date");
        }

        @Test
        void isEmptyForAll() {
            assertThat(ActivityQuery.of(null, null, null, null, null, "number").parameters())
                    .isEmpty();
        }
    }

    private static List<Integer> numbers(
            @Nullable String q,
            @Nullable String state,
            @Nullable String commission,
            @Nullable String kind,
            @Nullable String sort) {
        return ActivityQuery.of(q, state, commission, kind, null, sort).of(ALL).stream()
                .map(PlannedActivity::number)
                .toList();
    }
}
