package kz.moldir.plan.read.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import kz.moldir.council.Misdated;
import kz.moldir.council.state.ActivityFacts;
import kz.moldir.council.state.StateRules;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.ActivityCancelled;
import kz.moldir.plan.events.ActivityEvent.ActivityClosed;
import kz.moldir.plan.events.ActivityEvent.ActivityCovered;
import kz.moldir.plan.events.ActivityEvent.ActivityDateAgreed;
import kz.moldir.plan.events.ActivityEvent.ActivityPostponed;
import kz.moldir.plan.events.ActivityEvent.DatesProposed;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.ActivityEvent.OccurrenceRecorded;
import kz.moldir.plan.events.ActivityEvent.ProposedDay;
import kz.moldir.plan.events.ActivityEvent.Publication;
import kz.moldir.plan.events.ActivityEvent.RecordCorrected;
import kz.moldir.plan.events.Correction;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.PlanEvent;
import kz.moldir.plan.events.ReplanningEvent;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.read.plans.PlanView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ActivityViewTest {

    private static final String ID = RealPlan.FIRE_STATION;
    private static final LocalDate MAY = LocalDate.of(2026, 5, 13);

    @Nested
    class Before {

        @Test
        void anActivityBeginsARowOfADraftHasNoSequence() {
            PlannedActivity row =
                    shown(ActivityView.promised(RealPlan.PLAN, RealPlan.housing(), null));

            assertThat(row.sequence()).isNull();
            assertThat(row.state()).isEqualTo("planned");
            assertThat(row.due()).isEqualTo(LocalDate.of(2026, 4, 30));
        }

        @Test
        void nothingElseCanHappen() {
            assertThatThrownBy(
                            () ->
                                    ActivityView.after(
                                            null, new ActivityClosed(ID, RealPlan.TODAY, "x"), 0))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Nested
    class Folding {

        @Test
        void aPastTermBeforeTheApprovalIsNoDelay() {
            assertThat(after(RealPlan.fireStation()).state()).isEqualTo("beforeApproval");
        }

        @Test
        void aRowWithoutADateSaysSo() {
            assertThat(after(RealPlan.zhetysu()).state()).isEqualTo("noDate");
        }

        @Test
        void permanentWorkIsNeverDue() {
            PlannedActivity row = after(RealPlan.buildings());

            assertThat(row.state()).isEqualTo("permanent");
            assertThat(row.due()).isNull();
        }

        @Test
        void anAgreedDayCarriesTimeAndPlace() {
            PlannedActivity row =
                    after(
                            RealPlan.zhetysu(),
                            new ActivityDateAgreed(
                                    RealPlan.ZHETYSU, MAY, LocalTime.of(15, 0), "Акимат"));

            assertThat(row.date()).isEqualTo(MAY);
            assertThat(row.time()).isEqualTo("15:00");
            assertThat(row.place()).isEqualTo("Акимат");
            assertThat(row.state()).isEqualTo("planned");
            assertThat(row.sequence()).isEqualTo(1);
        }

        @Test
        void aMoveForgetsTheHourAndKeepsTheReason() {
            PlannedActivity row =
                    after(
                            RealPlan.zhetysu(),
                            new ActivityDateAgreed(
                                    RealPlan.ZHETYSU,
                                    LocalDate.of(2026, 4, 22),
                                    LocalTime.of(15, 0),
                                    "Акимат"),
                            new ActivityPostponed(
                                    RealPlan.ZHETYSU,
                                    LocalDate.of(2026, 4, 22),
                                    MAY,
                                    "Аким в командировке"));

            assertThat(row.state()).isEqualTo("postponed");
            assertThat(row.moves()).isEqualTo(1);
            assertThat(row.time()).isNull();
            assertThat(row.place()).isEqualTo("Акимат");
            assertThat(row.reason()).isEqualTo("Аким в командировке");
            assertThat(row.timeframe().text()).isEqualTo("Дата на согласовании");
        }

        @Test
        void anAmendedTermIsNoDayWhateverOlderEventsSaid() {
            ActivityDateAgreed agreed =
                    new ActivityDateAgreed(ID, LocalDate.of(2026, 2, 12), null, "Акимат");
            PlannedActivity row = after(RealPlan.fireStation(), agreed, RealPlan.activityAmended());
            PlannedActivity before =
                    after(
                            RealPlan.fireStation(),
                            agreed,
                            new ReplanningEvent.ActivityAmended(
                                    ID,
                                    2,
                                    RealPlan.TODAY,
                                    "21",
                                    RealPlan.fireStation(),
                                    RealPlan.laterFireStation(),
                                    true),
                            new ActivityPostponed(
                                    ID,
                                    LocalDate.of(2026, 2, 12),
                                    LocalDate.of(2026, 6, 20),
                                    "Изменение бюджета города"));

            assertThat(row.state()).isEqualTo("postponed");
            assertThat(row.day()).isNull();
            assertThat(row.due()).isEqualTo("2026-06-20");
            assertThat(row.moves()).isEqualTo(1);
            assertThat(row.place()).isNull();
            assertThat(row.reason()).isEqualTo("Изменение бюджета города");
            assertThat(row.promised()).isEqualTo(RealPlan.fireStation().timeframe());
            assertThat(before).usingRecursiveComparison().ignoringFields("sequence").isEqualTo(row);
        }

        @Test
        void onlyAResultPublishedSinceTheEventCovers() {
            OccurrenceRecorded happened = new OccurrenceRecorded(ID, RealPlan.VISIT);
            ActivityClosed closed =
                    new ActivityClosed(ID, RealPlan.TODAY, "Пять рекомендаций", null, "Бес ұсыным");

            assertThat(after(RealPlan.fireStation(), happened, closed).state()).isEqualTo("held");
            assertThat(
                            after(
                                            RealPlan.fireStation(),
                                            happened,
                                            closed,
                                            covered(Publication.Kind.ANNOUNCEMENT))
                                    .state())
                    .isEqualTo("held");
            PlannedActivity row =
                    after(
                            RealPlan.fireStation(),
                            happened,
                            closed,
                            covered(Publication.Kind.RESULT));
            assertThat(row.state()).isEqualTo("covered");
            assertThat(row.occurrences()).containsExactly(RealPlan.VISIT);
            assertThat(row.publications()).hasSize(1);
            assertThat(row.result()).isEqualTo("Пять рекомендаций");
            assertThat(row.resultKk()).isEqualTo("Бес ұсыным");
        }

        @Test
        void aCancellationKeepsItsReason() {
            PlannedActivity row =
                    after(
                            RealPlan.fireStation(),
                            new ActivityCancelled(ID, RealPlan.TODAY, "Объект сдан"));

            assertThat(row.state()).isEqualTo("cancelled");
            assertThat(row.reason()).isEqualTo("Объект сдан");
        }

        private ActivityCovered covered(Publication.Kind kind) {
            return new ActivityCovered(
                    ID, new Publication("https://example.kz/1", "Итоги", RealPlan.TODAY, kind));
        }
    }

    @Test
    void anApprovalThatWasPutRightIsCountedFromItsRightDay() {
        LocalDate typed = LocalDate.of(2026, 3, 17);
        LocalDate right = LocalDate.of(2026, 1, 30);
        PlanView draft = PlanView.after(null, RealPlan.imported(), Instant.EPOCH, 0);
        PlanView approved = PlanView.after(draft, RealPlan.approved(), Instant.EPOCH, 1);
        PlanView corrected =
                PlanView.after(
                        approved,
                        new PlanEvent.DecisionCorrected(
                                RealPlan.PLAN,
                                2026,
                                1,
                                1,
                                4,
                                new PlanEvent.Decision("17", right, "Хасенов М.К."),
                                "Опечатка"),
                        Instant.EPOCH,
                        2);
        ActivityView view = ActivityView.after(null, RealPlan.planned(RealPlan.fireStation()), 0);

        assertThat(view.facts().approvedOn()).isEqualTo(typed);
        assertThat(shown(view.dated(approved.misdated())).state()).isEqualTo("beforeApproval");
        assertThat(shown(view.dated(corrected.misdated())).state()).isEqualTo("noRecord");
        LocalDate amended = LocalDate.of(2026, 4, 1);
        assertThat(Misdated.right(corrected.misdated(), amended))
                .as("a row of an amendment")
                .isEqualTo(amended);
        PlanView both =
                PlanView.after(
                        PlanView.after(corrected, RealPlan.amended(), Instant.EPOCH, 3),
                        RealPlan.amendmentCorrected(),
                        Instant.EPOCH,
                        4);
        assertThat(Misdated.right(both.misdated(), RealPlan.AMENDING.date()))
                .isEqualTo("2026-04-10");
        assertThat(Misdated.right(both.misdated(), typed)).isEqualTo(right);
    }

    /** Another plan goes on with what somebody decided, not with what the closing told. */
    @Test
    void theMarkThatSomebodyGaveItOutlivesItsClosing() {
        ActivityView marked =
                view(
                        RealPlan.fireStation(),
                        disclosed(Disclosure.UNANNOUNCED, "Проверка"),
                        new ActivityClosed(ID, RealPlan.TODAY, "Итог"),
                        disclosed(Disclosure.OPEN, null));
        ActivityView opened =
                view(
                        RealPlan.fireStation().disclosed(Disclosure.UNANNOUNCED),
                        disclosed(Disclosure.OPEN, "Решили объявить"));

        assertThat(marked.outcome().disclosure()).isEqualTo(Disclosure.OPEN);
        assertThat(marked.asDecided().disclosure()).isEqualTo(Disclosure.UNANNOUNCED);
        assertThat(opened.asDecided().disclosure()).isNull();
    }

    private static DisclosureChanged disclosed(Disclosure told, @Nullable String reason) {
        return new DisclosureChanged(ID, told, reason, null, null, null);
    }

    /** Before it is gone it waits; once it is, only what was asked after that is awaited. */
    @Test
    void whatTheNextPlanHasLaterIsOpenUntilThen() {
        ActivityView early =
                ShownActivities.after(
                        RealPlan.planned(RealPlan.zhetysu()),
                        RealPlan.CARRIED_OVER,
                        new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST));

        assertThat(early.open()).isTrue();
        assertThat(early.outcome().requests().getFirst().awaited(false)).isTrue();
        assertThat(early.outcome().requests().getFirst().awaited(true)).isFalse();
        LocalDate first = RealPlan.CARRIED_OVER.begins();
        assertThat(early.openUntil()).as("an index finds it until then").isEqualTo(first);
        assertThat(state(early, first.minusDays(1))).isNotEqualTo("carriedOver");
        assertThat(state(early, first)).isEqualTo("carriedOver");
    }

    private static String state(ActivityView activity, LocalDate day) {
        return PlannedActivity.of(activity, ShownActivities.RULES, day).state();
    }

    @Test
    void proposedDaysAreGoneOnceNobodyIsAskedForThem() {
        ActivityFacts facts = ActivityFacts.planned(RealPlan.zhetysu().timeframe());
        Outcome asked =
                Outcome.begin(Disclosure.OPEN)
                        .after(
                                new DatesProposed(
                                        RealPlan.ZHETYSU,
                                        RealPlan.TODAY,
                                        List.of(new ProposedDay(RealPlan.TODAY, null)),
                                        null),
                                facts)
                        .after(new AnswerRequested(RealPlan.ZHETYSU, RealPlan.REQUEST), facts);
        assertThat(asked.proposed()).hasSize(1);
        assertThat(asked.after(withdrawn(true), facts).proposed()).as("another follows").hasSize(1);
        assertThat(asked.after(withdrawn(false), facts).proposed()).isEmpty();
    }

    private static RecordCorrected withdrawn(boolean replaced) {
        return new RecordCorrected(
                RealPlan.ZHETYSU,
                new Correction(
                        Correction.Kind.REQUEST,
                        RealPlan.REQUEST.id(),
                        null,
                        List.of(),
                        replaced,
                        "Не тому",
                        new Correction.Standing(null, false, 0),
                        null,
                        null));
    }

    private static PlannedActivity after(Row row, ActivityEvent... events) {
        return shown(view(row, events));
    }

    static ActivityView view(Row row, ActivityEvent... events) {
        ActivityView view = ActivityView.after(null, RealPlan.planned(row), 0);
        for (int i = 0; i < events.length; i++) {
            view = ActivityView.after(view, events[i], i + 1);
        }
        return Objects.requireNonNull(view);
    }

    private static PlannedActivity shown(ActivityView view) {
        return PlannedActivity.of(view, StateRules.of(TestCouncil.ALMATY), RealPlan.TODAY);
    }
}
