package kz.moldir.plan.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.calendar.CalendarEntry;
import kz.moldir.council.calendar.DayOff;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Term;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.ItemCorrected;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepCorrected;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.ScheduledEntry;
import kz.moldir.plan.events.recorded.Slot;
import kz.moldir.plan.read.roster.PersonsByName;
import kz.moldir.plan.read.settings.CountedDays;
import kz.moldir.ui.Leaf;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class ShownEntryTest {

    private static final LocalDate CAME = RealPlan.DRAFT.received(); // A Wednesday.
    private static final LocalDate LAST = LocalDate.of(2026, 4, 15);
    private static final WorkingCalendar WEEK =
            WorkingCalendar.of(TestCouncil.ALMATY.weekend(), List.of());
    private static final EntryView OPEN =
            EntryView.after(null, new EntryOpened("e", "a", Register.DRAFT, RealPlan.DRAFT));

    @Test
    void isOverdueTheDayAfterItsLastWorkingDay() {
        assertThat(ShownEntry.of(OPEN, WEEK, LAST))
                .returns(LAST, ShownEntry::due)
                .returns(false, ShownEntry::overdue);
        assertThat(ShownEntry.of(OPEN, WEEK, LAST.plusDays(1)).overdue()).isTrue();
    }

    @Test
    void isCountedAroundDaysOff() {
        WorkingCalendar off =
                WorkingCalendar.of(
                        TestCouncil.ALMATY.weekend(),
                        List.of(
                                new CalendarEntry(
                                        CAME.plusDays(1), CalendarEntry.Kind.DAY_OFF, null, null)));
        ShownEntry shown = ShownEntry.of(OPEN, off, LAST);
        assertThat(shown.due()).isEqualTo(LAST.plusDays(1));
        assertThat(shown.counted())
                .returns(CAME, CountedDays::from)
                .returns(10, CountedDays::workingDays)
                .returns(LAST.plusDays(1), CountedDays::last)
                .satisfies(
                        days ->
                                assertThat(days.skipped())
                                        .extracting(DayOff::day)
                                        .contains(CAME.plusDays(1)));
    }

    @Test
    void isNeverOverdueOnceItIsDone() {
        EntryView done =
                EntryView.after(OPEN, new StepTaken("e", new Step(StepKind.CONCLUDED, LAST, null)));
        assertThat(ShownEntry.of(done, WEEK, LAST.plusDays(30)))
                .returns(false, ShownEntry::overdue)
                .returns(List.of(StepKind.RESPONDED), ShownEntry::next);
    }

    @Test
    void saysThatItWasDoneLate() {
        assertThat(done(LAST).late()).isFalse();
        assertThat(done(LAST.plusDays(4)).late()).isTrue();
        assertThat(ShownEntry.of(OPEN, WEEK, LAST.plusDays(4)).late())
                .as("what is not done is overdue")
                .isFalse();
    }

    private static ShownEntry done(LocalDate on) {
        return ShownEntry.of(
                EntryView.after(OPEN, new StepTaken("e", new Step(StepKind.CONCLUDED, on, null))),
                WEEK,
                LAST.plusDays(30));
    }

    /** As long as nobody took a step and the term of forwarding runs. */
    @Test
    void anAppealCanBeForwardedInTime() {
        Item plain = new Item("Двор", null, null, null, CAME, null, null);
        EntryView appeal = EntryView.after(null, new EntryOpened("p", "a", Register.APPEAL, plain));
        EntryView answered =
                EntryView.after(
                        appeal, new StepTaken("p", new Step(StepKind.ANSWERED, CAME, null)));
        Term three = Term.ofDays(3);
        LocalDate last = WEEK.plusWorkingDays(CAME, 3);

        assertThat(ShownEntry.of(appeal, WEEK, last, three).forward()).isEqualTo(last);
        assertThat(ShownEntry.of(appeal, WEEK, last.plusDays(1), three).forward()).isNull();
        assertThat(ShownEntry.of(answered, WEEK, CAME, three).forward()).isNull();
        assertThat(ShownEntry.of(OPEN, WEEK, CAME, three).forward()).isNull();
    }

    @Test
    void anObjectIsDueOnItsOwnDayAndADraftWithoutATermNever() {
        Item plain = new Item("Депо", null, null, null, CAME, null, null);
        EntryView object = EntryView.after(null, new EntryOpened("o", "a", Register.OBJECT, plain));
        EntryView draft = EntryView.after(null, new EntryOpened("d", "a", Register.DRAFT, plain));

        assertThat(ShownEntry.of(object, WEEK, CAME.plusDays(1)).overdue()).isTrue();
        assertThat(ShownEntry.of(draft, WEEK, CAME.plusYears(1)))
                .returns(null, ShownEntry::due)
                .returns(false, ShownEntry::overdue);
    }

    @Test
    void standsInTheListOfAllRegisters() {
        Map<String, Object> model = new HashMap<>();
        model.put("entries", List.of(ShownEntry.of(OPEN, WEEK, LAST.plusDays(1))));
        model.put("late", 1);
        model.put("registers", Register.values());
        model.put("states", RegisterQuery.State.values());
        model.put("query", RegisterQuery.of("", "OVERDUE", "2026"));
        model.put("more", "?state=OVERDUE&next=e");

        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/registers", "/registers", model);

        assertThat(pages.get(Language.RU))
                .contains("просрочено", "Рабочих дней: 10", "№ ЗТ-12", "Следующие записи")
                .contains(">1 апреля 2026 г.</td>", ">15 апреля 2026 г.<")
                .contains("Считаются рабочие дни после 1 апреля 2026 г.: 10.")
                .contains("value=\"2026\"", "/activities/a/register?entry=e#e-e");
        assertThat(pages.get(Language.KK)).contains("мерзімі өткен", "НҚА немесе бюджет жобасы");
    }

    @Test
    void anEmptyListLeadsToWhereEntriesAreMade() {
        Map<String, Object> model = new HashMap<>();
        model.put("entries", List.of());
        model.put("late", 0);
        model.put("registers", Register.values());
        model.put("states", RegisterQuery.State.values());
        model.put("query", RegisterQuery.of("", "", ""));
        model.put("permanent", "p-1");
        assertThat(TestCouncil.renderer().renderAll("plan/registers", "/registers", model))
                .allSatisfy(
                        (language, page) ->
                                assertThat(page)
                                        .contains(
                                                "/%s/plans/p-1?state=permanent\""
                                                        .formatted(language.code())));
        model.put("query", RegisterQuery.of("", "OVERDUE", ""));
        assertThat(
                        TestCouncil.renderer()
                                .renderAll("plan/registers", "/registers", model)
                                .get(Language.RU))
                .contains("Таких записей нет.", "href=\"/ru/registers\">Сбросить фильтры</a>")
                .doesNotContain("state=permanent");
    }

    @Test
    void theFormBeginsWithTheRegisterOfItsRowOrAsksForOne() {
        Row appeals = RealPlan.housing();
        assertThat(RegisterPage.proposed(List.of(ActivityKind.APPEALS), appeals.timeframe()))
                .isEqualTo(Register.APPEAL);
        assertThat(RegisterPage.proposed(List.of(ActivityKind.DRAFT_REVIEW), appeals.timeframe()))
                .isEqualTo(Register.DRAFT);
        Row scheduled = RealPlan.buildings();
        assertThat(RegisterPage.proposed(scheduled.kinds(), scheduled.timeframe()))
                .isEqualTo(Register.OBJECT);
        assertThat(RegisterPage.proposed(appeals.kinds(), appeals.timeframe())).isNull();
        assertThat(RegisterPage.proposed(List.of(ActivityKind.APPEALS), scheduled.timeframe()))
                .as("of two kinds")
                .isNull();

        Map<String, Object> model = new HashMap<>();
        model.put("activity", RealPlan.housing());
        model.put("entries", List.of());
        model.put("scheduled", List.of());
        model.put("registers", Register.values());
        put(model, RegisterInput.NONE, List.of());
        assertThat(page(model))
                .contains("<option value=\"\">Выберите реестр</option>")
                .doesNotContain("selected=\"selected\"");
        model.put("proposed", Register.APPEAL);
        assertThat(page(model))
                .contains("<option value=\"APPEAL\" selected=\"selected\">")
                .doesNotContain("Выберите реестр");
    }

    @Test
    void objectsOfTheScheduleAreOfferedOnce() {
        LocalDate day = LocalDate.of(2026, 4, 22);
        Slot school = new Slot(day, null, "Школа № 1");
        Item item = new Item("Школа № 1", null, null, null, day, null, null);
        EntryView entered = EntryView.after(null, new EntryOpened("o", "a", Register.OBJECT, item));
        ShownEntry known = ShownEntry.of(entered, WEEK, day);

        List<Slot> schedule = List.of(school, new Slot(day.plusDays(1), null, "Школа № 1"));
        List<RegisterPage.Offered> offered =
                RegisterPage.notEntered("a", schedule, List.of(known), Set.of());
        assertThat(offered).extracting(RegisterPage.Offered::slot).containsExactly(schedule.get(1));

        Map<String, Object> model = new HashMap<>();
        model.put("activity", RealPlan.housing());
        model.put("entries", List.of(known));
        model.put("scheduled", offered);
        model.put("registers", Register.values());
        put(model, RegisterInput.NONE, List.of());
        assertThat(page(model))
                .contains("Из графика", "name=\"received\" value=\"2026-04-23\"")
                .contains("aria-label=\"Школа № 1: Внести\"");
    }

    @Test
    void whoReportsIsLinkedToTheRosterOrSaidNotToBeThere() {
        Map<String, Object> model = new HashMap<>();
        model.put("activity", RealPlan.housing());
        model.put("entries", List.of(reportedBy("e", "Ким А.А."), reportedBy("f", "Эксперт")));
        model.put("scheduled", List.of());
        model.put("registers", Register.values());
        put(model, RegisterInput.NONE, List.of());
        model.put("rosterIds", PersonsByName.of(List.of(RosterEntry.member("r-1", "КИМ А.А."))));

        assertThat(page(model))
                .contains("<a href=\"/ru/roster/r-1\">Ким А.А.</a></dd>")
                .contains("Эксперт<span class=\"asread\">Нет в составе совета");
        model.remove("rosterIds");
        assertThat(page(model)).contains("<dd>Эксперт</dd>").doesNotContain("Нет в составе");
    }

    private static ShownEntry reportedBy(String id, String name) {
        Item item = new Item("Школа", null, null, null, CAME, null, name);
        EntryView entered = EntryView.after(null, new EntryOpened(id, "a", Register.OBJECT, item));
        return ShownEntry.of(entered, WEEK, CAME);
    }

    @Test
    void anObjectThatWasTakenIsOfferedAgainOnlyOnceItIsWithdrawn() {
        List<Slot> schedule = List.of(new Slot(CAME, null, "Школа № 1"));
        String key = offered(schedule, List.of(), Set.of()).getFirst().key();
        String id = ScheduledEntry.id("a", key);
        Item item = new Item("Школа № 1", null, null, null, CAME, null, null);
        Item right = new Item("Лицей № 1", null, null, null, CAME.plusDays(1), null, null);
        EntryView corrected =
                EntryView.after(
                        EntryView.after(null, new EntryOpened(id, "a", Register.OBJECT, item)),
                        new ItemCorrected(id, right, "Переименована"));

        assertThat(offered(schedule, List.of(), Set.of())).first().returns(key, o -> o.key());
        assertThat(offered(schedule, List.of(ShownEntry.of(corrected, WEEK, CAME)), Set.of()))
                .isEmpty();
        assertThat(offered(schedule, List.of(), Set.of(id)))
                .singleElement()
                .satisfies(again -> assertThat(again.key()).isNotEqualTo(key));
        assertThat(RegisterPage.has("a", schedule, Set.of(), key)).isTrue();
        assertThat(RegisterPage.has("a", schedule, Set.of(id), key)).isFalse();
        assertThat(RegisterPage.has("a", schedule, Set.of(), "x")).isFalse();
        assertThat(RegisterPage.has("a", List.of(), Set.of(), key)).isFalse();
    }

    private static List<RegisterPage.Offered> offered(
            List<Slot> schedule, List<ShownEntry> known, Set<String> withdrawn) {
        return RegisterPage.notEntered("a", schedule, known, withdrawn);
    }

    @Test
    void whoMayEnterNothingSeesNoEmptyFolds() {
        Map<String, Object> model = new HashMap<>();
        model.put("activity", RealPlan.housing());
        model.put("entries", List.of(ShownEntry.of(OPEN, WEEK, LAST)));
        model.put("registers", Register.values());
        put(model, RegisterInput.NONE, List.of());
        assertThat(page(model)).contains("<details", "<form", "id=\"do\"");

        model.put("visitor", new Visitor("x", "", null, null, (method, address) -> false));
        assertThat(page(model))
                .contains("ЗТ-12")
                .containsOnlyOnce("<details")
                .contains("<details class=\"counted small\">")
                .doesNotContain("<form", "id=\"do\"");
    }

    @Test
    void aRefusedCorrectionStandsInItsOwnFormWithWhatWasTypedAndItsFaults() {
        RegisterInput input =
                new RegisterInput(
                        "correct",
                        "e",
                        typed("title", "Проект о тарифах", "reason", "", "version", "1"),
                        List.of(Map.of("field", "reason", "message", "Скажите, почему")),
                        false);

        String page = page(model(input));

        assertThat(form(page, "do-correct-e"))
                .contains("open", "value=\"Проект о тарифах\"")
                .contains("id=\"wrong-reason-correct-e\">Скажите, почему")
                .contains("aria-describedby=\"wrong-reason-correct-e\"");
        assertThat(page)
                .as("the head leads to the field")
                .contains("href=\"#reason-correct-e\"")
                .doesNotContain("id=\"conflict\"");
        assertThat(page.substring(page.indexOf("id=\"do\"")))
                .as("the form of a new entry stays empty")
                .doesNotContain("Проект о тарифах");
    }

    @Test
    void aStepAndAWithdrawalThatAreRefusedKeepTheirWords() {
        Map<String, String> step =
                typed("kind", "CONCLUDED", "on", "2099-01-01", "words", "Длинное заключение");
        List<Map<String, String>> late = List.of(Map.of("field", "", "message", "Не в этот день"));
        String page = page(model(new RegisterInput("step", "e", step, late, false)));
        assertThat(form(page, "do-step-e")).contains("open", "Длинное заключение", "2099-01-01");
        assertThat(page).contains("href=\"#do-step-e\"");

        Map<String, String> why = typed("reason", "Внесено дважды");
        RegisterInput gone = new RegisterInput("withdraw", "e", why, late, false);
        assertThat(form(page(model(gone)), "do-withdraw-e"))
                .contains("open", "value=\"Внесено дважды\"")
                .as("what goes")
                .contains("Запись «" + OPEN.item().title() + "» уйдёт из реестра");
    }

    @Test
    void whoWasOvertakenSeesBothAndTheVersionThatIsThereNow() {
        Map<String, String> typed =
                typed("title", "Мой заголовок", "received", "2026-04-02", "version", "1");
        ShownEntry now =
                ShownEntry.of(
                        EntryView.after(
                                OPEN, new ItemCorrected("e", RealPlan.DRAFT, "Новый номер")),
                        WEEK,
                        LAST);
        RegisterInput input = new RegisterInput("correct", "e", typed, List.of(), true);

        assertThat(input.both(List.of(now)))
                .containsExactly(
                        new RegisterInput.Both(
                                "registerTitle", RealPlan.DRAFT.title(), "Мой заголовок"),
                        new RegisterInput.Both("received", CAME, LocalDate.of(2026, 4, 2)));
        Map<String, Object> model = model(input);
        model.put("entries", List.of(now));
        model.put("both", input.both(List.of(now)));
        assertThat(page(model))
                .contains("id=\"conflict\"", "Мой заголовок", "2 апреля")
                .contains("name=\"version\" value=\"2\"", "Всё равно записать моё");
        assertThat(page(model(new RegisterInput("correct", "e", typed, List.of(), false))))
                .as("nobody was faster: the version that was seen stays")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void eachStepCanBeCorrected() {
        EntryView wrong =
                EntryView.after(OPEN, new StepTaken("e", new Step(StepKind.CONCLUDED, LAST, "За")));
        Map<String, Object> model = model(RegisterInput.NONE);
        model.put("entries", List.of(ShownEntry.of(wrong, WEEK, LAST)));
        assertThat(form(page(model), "do-step-CONCLUDED-e"))
                .contains("Исправить шаг: дано заключение", "/register/e/steps/CONCLUDED")
                .contains("value=\"RESPONDED\"", "Шага не было", ">За</textarea>");

        EntryView gone =
                EntryView.after(
                        wrong, new StepCorrected("e", StepKind.CONCLUDED, null, "Не то дело"));
        assertThat(ShownEntry.of(gone, WEEK, LAST.plusDays(1)))
                .returns(true, ShownEntry::overdue)
                .returns(3, ShownEntry::version);
    }

    private static Map<String, Object> model(RegisterInput input) {
        Map<String, Object> model = new HashMap<>();
        model.put("activity", RealPlan.housing());
        model.put("entries", List.of(ShownEntry.of(OPEN, WEEK, LAST)));
        model.put("registers", Register.values());
        put(model, input, List.of());
        return model;
    }

    private static void put(
            Map<String, Object> model, RegisterInput input, List<RegisterInput.Both> both) {
        model.put("input", input);
        model.put("both", both);
        model.put("errors", input.listed());
        model.put("leaf", Leaf.of(List.of(), null));
    }

    private static Map<String, String> typed(String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            typed.put(fields[at], fields[at + 1]);
        }
        return typed;
    }

    private static String form(String page, String id) {
        int at = page.indexOf("id=\"" + id + "\"");
        return page.substring(page.lastIndexOf("<details", at), page.indexOf("</details>", at));
    }

    private static String page(Map<String, Object> model) {
        String page =
                TestCouncil.renderer()
                        .render("plan/register", Language.RU, "/activities/a/register", model);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
