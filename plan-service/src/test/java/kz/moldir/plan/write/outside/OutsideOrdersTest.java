package kz.moldir.plan.write.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Timeframe;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.outside.ApprovedPlans.ApprovedPlan;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.roster.RosterNames;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutsideOrdersTest {

    private static final ApprovedPlan PLAN =
            new ApprovedPlan("plan", 2026, 1, LocalDate.of(2026, 3, 17));
    private static final String WHY = "Описка";
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);

    private final OutsideOrders orders = orders();

    @Nested
    class WhatTheWordsDoNotSay {

        @Test
        void isAskedUnlessItIsSaid() {
            Map<String, String> typed = typed("Встреча с жителями", "когда растает снег");

            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> entered(typed));

            typed.putAll(
                    Map.of(
                            "termKind", "MONTH",
                            "termFrom", FIRST.toString(),
                            "termTo", LAST.toString(),
                            "commissions", "2; 5",
                            "persons", "Нуртаев Т.Т.; Исмагулов М.Б."));
            Row row = entered(typed);
            assertThat(row.timeframe())
                    .isEqualTo(
                            new Timeframe("когда растает снег", TimeframeKind.MONTH, FIRST, LAST));
            assertThat(row.responsible().text()).isEqualTo("2 комиссия");
            assertThat(row.responsible().commissions()).containsExactly("2", "5");
            assertThat(row.responsible().persons())
                    .containsExactly("Нуртаев Т.Т.", "Исмагулов М.Б.");
        }

        @Test
        void isRefusedWhereItCannotBe() {
            Map<String, String> typed = typed("Встреча с жителями", "Апрель");
            typed.putAll(
                    Map.of(
                            "termKind", "EXACT_DAY",
                            "termFrom", FIRST.toString(),
                            "termTo", LAST.toString()));

            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> OutsideOrders.check(OutsidePages.body(typed, null)))
                    .satisfies(
                            refused ->
                                    assertThat(refused.faults())
                                            .extracting(Invalid.Fault::field)
                                            .containsExactly("term"));
        }

        @Test
        void staysWhereSomethingElseIsPutRight() {
            Map<String, String> typed = typed("Встреча с жителями", "когда растает снег");
            typed.putAll(
                    Map.of(
                            "termKind",
                            "MONTH",
                            "termFrom",
                            FIRST.toString(),
                            "termTo",
                            LAST.toString(),
                            "commissions",
                            "5"));
            Row row = entered(typed);

            Map<String, String> form = OutsidePages.values(row);
            form.put("title", "Сход жителей");
            Row byForm = orders.right(PLAN, row, OutsidePages.body(form, row), WHY);
            Row byApi = orders.right(PLAN, row, asked("Сход жителей", null).work(row), WHY);

            assertThat(byForm.timeframe()).isEqualTo(row.timeframe());
            assertThat(byForm.responsible()).isEqualTo(row.responsible());
            assertThat(byForm.title().ru()).isEqualTo("Сход жителей");
            assertThat(byApi.timeframe()).isEqualTo(row.timeframe());
            assertThat(byApi.responsible()).isEqualTo(row.responsible());
        }
    }

    @Test
    void whatIsUnderstoodIsPutRightByTheFormAlone() {
        Row row = entered(typed("Встреча с жителями", "Апрель"));

        Map<String, String> form = OutsidePages.values(row);
        form.put("commissions", "3");
        form.put("persons", "Қуаныш Біләл");
        form.put("termKind", "UNTIL");
        form.put("termFrom", "");
        Row right = orders.right(PLAN, row, OutsidePages.body(form, row), WHY);

        assertThat(right.timeframe())
                .isEqualTo(new Timeframe("Апрель", TimeframeKind.UNTIL, null, LAST));
        assertThat(right.responsible().commissions()).containsExactly("3");
        assertThat(right.responsible().persons()).containsExactly("Қуаныш Біләл");
    }

    @Nested
    class ATitleInAnotherLanguage {

        private final Row row = entered(typed("Встреча с жителями", "Апрель"));

        @Test
        void isNoTranslationOfTheOld() {
            assertThat(
                            orders.right(
                                            PLAN,
                                            row,
                                            asked("Тұрғындармен кездесу", null).work(row),
                                            WHY)
                                    .title())
                    .isEqualTo(new LocalizedText(null, "Тұрғындармен кездесу", null));
        }

        @Test
        void standsBesideTheOldWhereThatIsSaid() {
            LocalizedText russian = new LocalizedText("Сход жителей", null, null);

            assertThat(
                            orders.right(
                                            PLAN,
                                            row,
                                            asked("Тұрғындармен кездесу", russian).work(row),
                                            WHY)
                                    .title())
                    .isEqualTo(new LocalizedText("Сход жителей", "Тұрғындармен кездесу", null));
        }

        @Test
        void isTypedOverATranslationThatWasNotTouched() {
            Row translated =
                    row.titled(new LocalizedText("Встреча с жителями", "Кездесу", "Meeting"));
            Map<String, String> form = OutsidePages.values(translated);
            form.put("title", "Тұрғындармен кездесу");

            assertThat(
                            orders.right(PLAN, translated, OutsidePages.body(form, translated), WHY)
                                    .title())
                    .isEqualTo(new LocalizedText(null, "Тұрғындармен кездесу", "Meeting"));
        }

        @Test
        void leavesTheTranslationsAlone() {
            Row translated =
                    row.titled(new LocalizedText("Встреча с жителями", "Кездесу", "Meeting"));

            assertThat(
                            orders.right(
                                            PLAN,
                                            translated,
                                            asked("Сход жителей", null).work(translated),
                                            WHY)
                                    .title())
                    .isEqualTo(new LocalizedText("Сход жителей", "Кездесу", "Meeting"));
        }
    }

    /** Everybody reads them, of work outside the plan as of what happens to it. */
    @Nested
    class PersonalDetailsInIt {

        private final Map<String, String> typed =
                typed("Встреча с жителями, запись: 8 701 123-45-67", "Апрель");

        @Test
        void areAskedAboutAtTheirField() {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> entered(typed))
                    .satisfies(
                            refused ->
                                    assertThat(refused.faults())
                                            .containsExactly(
                                                    new Invalid.Fault(
                                                            "title",
                                                            "refusal.activity-personal-details",
                                                            List.of("8 701 123-45-67"))));
            typed.put("sure", "1");
            assertThat(entered(typed).title().ru()).contains("8 701 123-45-67");
        }

        @Test
        void areAskedAboutInTheReasonToo() {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(
                            () -> orders.withdraw("a1", "why", "a@example.kz", false, null, null))
                    .satisfies(
                            refused ->
                                    assertThat(refused.faults())
                                            .extracting(Invalid.Fault::field)
                                            .containsExactly("why"));
        }

        @Test
        void areAskedAboutInTheReasonOfACorrectionTogetherWithTheWords() {
            Row row = entered(typed("Встреча с жителями", "Апрель"));
            Map<String, String> form = OutsidePages.values(row);
            form.put("title", "Сход, запись: 8 701 123-45-67");
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> right(row, form, "Просит a@example.kz"))
                    .satisfies(
                            refused ->
                                    assertThat(refused.faults())
                                            .extracting(Invalid.Fault::field)
                                            .containsExactly("title", "reason"));
            form.put("sure", "1");
            assertThat(right(row, form, "Просит a@example.kz").title().ru()).startsWith("Сход");
        }

        @Test
        void areNotAskedAboutInTheReasonWhereNobodyIsTold() {
            Row row =
                    entered(typed("Встреча с жителями", "Апрель")).disclosed(Disclosure.RESTRICTED);
            Map<String, String> form = OutsidePages.values(row);
            form.put("timeframe", "Май");
            assertThat(right(row, form, "Просит a@example.kz").timeframe().text()).isEqualTo("Май");
        }

        /** The tick was given to the address of mail, and nobody has seen the number. */
        @Test
        void areAskedAboutAgainWhereTheReasonHasOthersThanTheTickAnswers() {
            Row row = entered(typed("Встреча с жителями", "Апрель"));
            Map<String, String> form = OutsidePages.values(row);
            Invalid asked =
                    catchThrowableOfType(
                            Invalid.class, () -> right(row, form, "Просит a@example.kz"));
            form.put("sure", "1");
            form.put(Answered.FIELD, Answered.carried(asked));
            ticked(row, form, "Просит a@example.kz");
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> ticked(row, form, "Просит 8 701 123-45-67"));
        }

        private void ticked(Row row, Map<String, String> form, String reason) {
            Answered.refuseWhatIsNew(
                    form,
                    OutsidePages.body(form, row),
                    words -> orders.right(PLAN, row, words, reason));
        }

        private Row right(Row row, Map<String, String> form, String reason) {
            return orders.right(PLAN, row, OutsidePages.body(form, row), reason);
        }

        @Test
        void areNotAskedAboutOnceTheyCanBeReadNorWhereNobodyIsTold() {
            typed.put("disclosure", "RESTRICTED");
            assertThat(entered(typed).title().ru()).contains("8 701 123-45-67");

            typed.remove("disclosure");
            typed.put("sure", "1");
            Row row = entered(typed);
            Map<String, String> form = OutsidePages.values(row);
            form.put("timeframe", "Май");
            assertThat(
                            orders.right(PLAN, row, OutsidePages.body(form, row), WHY)
                                    .timeframe()
                                    .text())
                    .isEqualTo("Май");
        }
    }

    @Test
    void whatSpeaksAgainstTheDayIsReadOfJustTheseWhoAreExpected() {
        Row row = entered(typed("Встреча с жителями", "Апрель"));
        Map<String, String> form = OutsidePages.values(row);
        form.put("persons", "Нуртаев Т.Т.");
        Row another = orders.right(PLAN, row, OutsidePages.body(form, row), WHY);
        form.put("commissions", "3");
        Row commission = orders.right(PLAN, row, OutsidePages.body(form, row), WHY);

        assertThat(List.of(row, another, commission))
                .extracting(AgainstTheDay::day)
                .doesNotHaveDuplicates();
        assertThat(AgainstTheDay.day(row.numbered(7))).isEqualTo(AgainstTheDay.day(row));
    }

    private static CorrectOutsideRequest asked(String title, LocalizedText titles) {
        return new CorrectOutsideRequest(
                title,
                title.equals("Сход жителей") ? "когда растает снег" : "Апрель",
                "2 комиссия",
                null,
                List.of(ActivityKind.RESIDENTS_MEETING),
                titles,
                true,
                "Описка",
                "",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Row entered(Map<String, String> typed) {
        return orders.row(PLAN, "a1", OutsidePages.body(typed, null)).numbered(1);
    }

    private static Map<String, String> typed(String title, String timeframe) {
        return new HashMap<>(
                Map.of(
                        "title",
                        title,
                        "timeframe",
                        timeframe,
                        "responsible",
                        "2 комиссия",
                        "note",
                        ""));
    }

    private static OutsideOrders orders() {
        RosterNames nobody =
                new RosterNames() {
                    @Override
                    public KnownPersons known() {
                        return KnownPersons.none();
                    }

                    @Override
                    public boolean contains(String name) {
                        return false;
                    }
                };
        return new OutsideOrders(
                null,
                new PlanImports(TestCouncil.ALMATY, nobody, Vocabulary.none(), null),
                null,
                null,
                TestCouncil.ALMATY);
    }
}
