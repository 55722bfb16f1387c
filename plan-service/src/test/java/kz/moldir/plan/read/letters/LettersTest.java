package kz.moldir.plan.read.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Responsible;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.ActivityEvent.AnswerReceived;
import kz.moldir.plan.events.ActivityEvent.DisclosureChanged;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Letter;
import kz.moldir.plan.events.Request;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.SendingEvent.AnswerRequested;
import kz.moldir.plan.events.SendingEvent.LetterSent;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.read.filter.DayRange;
import kz.moldir.plan.read.letters.Letters.Count;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final Letters LETTERS =
            letters(
                    DayRange.ALL,
                    asked(RealPlan.planned(RealPlan.zhetysu()), Request.Channel.LETTER),
                    asked(RealPlan.planned(RealPlan.fireStation()), Request.Channel.CALLED));

    @Test
    void areCountedByCommissionAndAddressee() {
        assertThat(LETTERS.total()).isEqualTo(2);
        assertThat(LETTERS.counts()).containsExactly(new Count("1", "Акимат", 2, 2, 1));
    }

    @Test
    void toOneAddresseeAreCountedTogetherHoweverItWasWritten() {
        Letters letters =
                letters(
                        DayRange.ALL,
                        to(
                                RealPlan.zhetysu(),
                                "Управление  образования",
                                "«Департамент образования»",
                                "АКИМАТ",
                                "Акимат "));

        assertThat(letters.counts())
                .containsExactly(
                        new Count("1", "АКИМАТ", 2, 2, 0),
                        new Count("1", "Управление образования", 2, 2, 0));
    }

    @Test
    void ofARowOfSeveralCommissionsCountForEachAndOnceInAll() {
        Letters letters = letters(DayRange.ALL, to(of("10", "2"), "Акимат"), to(of(), "Акимат"));

        assertThat(letters.total()).isEqualTo(2);
        assertThat(letters.counts())
                .containsExactly(
                        new Count("2", "Акимат", 1, 1, 0),
                        new Count("10", "Акимат", 1, 1, 0),
                        new Count(null, "Акимат", 1, 1, 0));
    }

    /** Entered as a letter and as a request, and of two rows. */
    @Test
    void ofOneNumberAddresseeAndDayAreOne() {
        ActivityView twice =
                numbered(of("1"), numbered("112/1", "Акимат"), numbered("№ 112/1", "акимат"));
        ActivityView other = numbered(of("2"), numbered("N 112/1", "Акимат"));
        Letters letters = letters(DayRange.ALL, twice, other);

        assertThat(letters.total()).isOne();
        assertThat(letters.counts())
                .containsExactly(
                        new Count("1", "Акимат", 1, 1, 0), new Count("2", "Акимат", 1, 1, 0));
        assertThat(
                        letters(
                                        DayRange.ALL,
                                        numbered(
                                                of("1"),
                                                numbered("11/21", "Акимат"),
                                                numbered("112/1", "Акимат"),
                                                numbered("112/1", "Маслихат"),
                                                numbered("б/н", "Акимат"),
                                                numbered("б/н", "Акимат")))
                                .total())
                .isEqualTo(5);
    }

    @Test
    void areToldInTheReadersLanguageAndInTheOrderOfItsLetters() {
        ActivityView row = to(RealPlan.zhetysu(), "Департамент образования", "Ясли", "Қазсу");

        assertThat(letters(Language.KK, DayRange.ALL, row).counts())
                .extracting(Count::whom)
                .containsExactly("Білім басқармасы", "Қазсу", "Ясли");
        assertThat(letters(Language.EN, DayRange.ALL, row).counts())
                .extracting(Count::whom)
                .contains("Управление образования");
    }

    /** Nobody answers an invitation; one that was answered all the same is no answer too many. */
    @Test
    void areAnsweredOfThoseThatAskForAnAnswerOrHaveOne() {
        Row row = of("1");
        ActivityView sent =
                ShownActivities.after(
                        RealPlan.planned(row),
                        new LetterSent(row.id(), letter("i-1", "Акимат", false)),
                        new LetterSent(row.id(), letter("i-2", "Акимат", false)),
                        new LetterSent(row.id(), letter("m-1", "Акимат", true)),
                        new AnswerReceived(row.id(), "i-2", RealPlan.TODAY, null, null));

        Letters letters = letters(DayRange.ALL, sent);

        assertThat(letters.counts()).containsExactly(new Count("1", "Акимат", 3, 2, 1));
        assertThat(letters.expected()).isEqualTo(2);
    }

    /** One number to two addressees is two letters also to whom neither is named. */
    @Test
    void nameNobodyToThoseWhoMayNotReadThem() {
        Row row = of("1");
        ActivityView open =
                ShownActivities.after(
                        RealPlan.planned(row),
                        new AnswerRequested(row.id(), request("r", Request.Channel.LETTER)),
                        new LetterSent(row.id(), letter("i", "Ким А.А.", false)),
                        new LetterSent(row.id(), letter("j", "Цой Б.Б.", true)));
        ActivityView restricted =
                ShownActivities.after(
                        RealPlan.planned(row),
                        new DisclosureChanged(
                                row.id(), Disclosure.RESTRICTED, "Проверка", null, null, null),
                        new AnswerRequested(row.id(), request("r", Request.Channel.LETTER), true));

        Letters told = letters(Language.RU, DayRange.ALL, false, open, restricted);

        assertThat(told.total()).isEqualTo(4);
        assertThat(told.counts())
                .as("whom a row asks stands on its page, also where it is restricted")
                .containsExactly(new Count("1", "Акимат", 2, 2, 0), new Count("1", null, 2, 1, 0));
        assertThat(letters(DayRange.ALL, open, restricted).counts())
                .extracting(Count::whom)
                .contains("Ким А.А.", "Цой Б.Б.")
                .doesNotContainNull();
    }

    private static Letter letter(String id, String whom, boolean expected) {
        return new Letter(id, whom, id, null, RealPlan.TODAY, expected);
    }

    @Test
    void areThoseOfTheDaysThatAreAskedFor() {
        ActivityView row = to(RealPlan.zhetysu(), "Акимат");

        assertThat(letters(new DayRange(RealPlan.TODAY, RealPlan.TODAY), row).total()).isOne();
        assertThat(letters(new DayRange(null, RealPlan.TODAY.minusDays(1)), row).total()).isZero();
        assertThat(letters(new DayRange(RealPlan.TODAY.plusDays(1), null), row).total()).isZero();
    }

    @Test
    void areShownInEveryLanguage() {
        Map<Language, String> told =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/letters",
                                "/plans/x/letters",
                                Map.of(
                                        "plan",
                                        ShownActivities.PLAN,
                                        "letters",
                                        LETTERS,
                                        "days",
                                        DayRange.ALL,
                                        "outside",
                                        letters(DayRange.ALL, to(of("3"), "Прокуратура"))));
        assertThat(told.get(Language.RU))
                .contains(
                        "Всего: 2. Требуют ответа: 2. С ответом: 1.",
                        "Акимат",
                        "Вне плана",
                        "Прокуратура");
        assertThat(told.get(Language.KK)).contains("Жіберілген хаттар", "Прокуратура");
        assertThat(told.get(Language.EN)).contains("Letters", "Прокуратура");
    }

    @Test
    void saysWhetherNothingIsRecordedOrNothingInSomeDays() {
        assertThat(page(DayRange.ALL))
                .contains("No letter is recorded yet")
                .doesNotContain("Clear");
        assertThat(page(new DayRange(RealPlan.TODAY, null)))
                .contains("No letter is recorded for these days", "Clear filters")
                .doesNotContain("No letter is recorded yet");
    }

    @Test
    void whatIsWrongWithADayIsNoPartOfItsName() {
        Letters none = letters(DayRange.ALL);
        String page =
                TestCouncil.renderer()
                        .render(
                                "plan/letters",
                                Language.EN,
                                "/plans/x/letters",
                                Map.of(
                                        "plan",
                                        ShownActivities.PLAN,
                                        "letters",
                                        none,
                                        "days",
                                        DayRange.ALL,
                                        "outside",
                                        none,
                                        "errors",
                                        List.of(Map.of("field", "from", "message", "No such"))));

        assertThat(page)
                .contains("<label for=\"from\">From</label><span class=\"fault\" id=\"from-fault\"")
                .contains("aria-describedby=\"from-fault\"");
    }

    @Test
    void ofADraftAreYetToCome() {
        PlanSummary bare = ShownActivities.BARE;
        assertThat(page(bare, DayRange.ALL))
                .contains("The draft has no activities yet", "#r-new\">Add an activity</a>");
        PlanSummary draft =
                new PlanSummary(
                        bare.id(), 2026, 1, "draft", 4, 0, null, null, bare.importedAt(), 1);
        assertThat(page(draft, DayRange.ALL))
                .contains("once the plan is approved", "The whole plan</a>");
    }

    private static String page(DayRange days) {
        return page(ShownActivities.PLAN, days);
    }

    private static String page(PlanSummary plan, DayRange days) {
        Letters none = letters(days);
        return TestCouncil.renderer()
                .render(
                        "plan/letters",
                        Language.EN,
                        "/plans/x/letters",
                        Map.of("plan", plan, "letters", none, "days", days, "outside", none));
    }

    private static Letters letters(DayRange days, ActivityView... rows) {
        return letters(Language.RU, days, rows);
    }

    private static Letters letters(Language language, DayRange days, ActivityView... rows) {
        return letters(language, days, true, rows);
    }

    private static Letters letters(
            Language language, DayRange days, boolean inside, ActivityView... rows) {
        Addressees roster =
                new Addressees(
                        List.of(
                                new RosterEntry(
                                        "r",
                                        RosterEntry.Kind.AGENCY,
                                        new LocalizedText(
                                                "Управление образования", "Білім басқармасы", null),
                                        List.of("Департамент образования"),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        language);
        return Letters.of(List.of(rows), days, roster, row -> inside);
    }

    private static Row of(String... commissions) {
        Row row = RealPlan.zhetysu();
        return new Row(
                row.id(),
                row.number(),
                row.title(),
                row.kinds(),
                row.timeframe(),
                new Responsible(
                        "комиссии", List.of(commissions), List.of(), List.of(), List.of(), null),
                row.subjects(),
                row.organiser(),
                row.external(),
                null);
    }

    private static int made;

    private static Request numbered(String number, String whom) {
        return new Request(
                "r-" + made++, Request.Channel.LETTER, whom, number, null, RealPlan.TODAY);
    }

    private static ActivityView numbered(Row row, Request... letters) {
        List<ActivityEvent> events = new ArrayList<>(List.of(RealPlan.planned(row)));
        for (Request letter : letters) {
            events.add(new AnswerRequested(row.id(), letter));
        }
        return ShownActivities.after(events.toArray(ActivityEvent[]::new));
    }

    private static ActivityView to(Row row, String... addressees) {
        List<ActivityEvent> events = new ArrayList<>(List.of(RealPlan.planned(row)));
        for (String whom : addressees) {
            events.add(
                    new AnswerRequested(
                            row.id(),
                            new Request(
                                    "r" + events.size(),
                                    Request.Channel.LETTER,
                                    whom,
                                    null,
                                    null,
                                    RealPlan.TODAY)));
        }
        return ShownActivities.after(events.toArray(ActivityEvent[]::new));
    }

    private static ActivityView asked(
            kz.moldir.plan.events.ActivityEvent.ActivityPlanned planned, Request.Channel channel) {
        String id = planned.activityId();
        return ShownActivities.after(
                planned,
                new AnswerRequested(id, request("1", channel)),
                new AnswerRequested(id, request("2", channel)),
                new AnswerReceived(id, "1", RealPlan.TODAY, null, null));
    }

    private static Request request(String id, Request.Channel channel) {
        return new Request(id, channel, "Акимат", null, null, RealPlan.TODAY);
    }
}
