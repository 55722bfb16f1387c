package kz.moldir.plan.write.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.ActivityKind;
import kz.moldir.council.External;
import kz.moldir.council.Organiser;
import kz.moldir.council.Subject;
import kz.moldir.council.TimeframeKind;
import kz.moldir.kit.command.Invalid;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Disclosure;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ShownActivities;
import kz.moldir.plan.write.rows.Further;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class OutsideFormTest {

    /** Who puts the term right has not said that it is of another kind. */
    @Test
    void keepsTheKindsThatWereNotChanged() {
        for (List<ActivityKind> kinds :
                List.of(
                        List.of(ActivityKind.HEARING),
                        List.of(ActivityKind.HEARING, ActivityKind.PUBLIC_MONITORING),
                        List.of(
                                ActivityKind.HEARING,
                                ActivityKind.SITE_VISIT,
                                ActivityKind.PUBLIC_MONITORING))) {
            Row row = of(kinds);

            assertThat(OutsidePages.kinds(OutsidePages.values(row), row)).isEqualTo(kinds);
        }
    }

    @Test
    void takesTheKindsThatAreChosenOrThoseOfTheTitle() {
        Row row = of(List.of(ActivityKind.HEARING, ActivityKind.PUBLIC_MONITORING));
        Map<String, String> typed = OutsidePages.values(row);

        typed.put("kind2", "");
        assertThat(OutsidePages.kinds(typed, row)).containsExactly(ActivityKind.HEARING);
        typed.put("kind", "");
        assertThat(OutsidePages.kinds(typed, row)).isEmpty();
        assertThat(OutsidePages.kinds(Map.of("kind", "HEARING", "kind2", "HEARING"), null))
                .containsExactly(ActivityKind.HEARING);
    }

    /** What looks like personal details is asked about where it is typed; a tick answers. */
    @Test
    void asksAboutTheReasonOfAWithdrawal() {
        Row row = of(List.of(ActivityKind.HEARING));
        Map<String, Object> model = model(row);
        Map<String, String> values = OutsidePages.values(row);
        values.put("why", "Звонить 8 701 123-45-67");
        values.put("questions", "refusal.activity-personal-details:[8 701 123-45-67]");
        model.put("values", values);
        model.put("errors", List.of(Map.of("field", "why", "message", "Так задумано?")));

        Map<Language, String> pages = TestCouncil.renderer().renderAll("plan/outside", "/", model);
        assertThat(pages.get(Language.RU))
                .containsSubsequence(
                        "Так задумано?",
                        "value=\"Звонить 8 701 123-45-67\"",
                        "id=\"sure-why\" name=\"sure\"",
                        "Это могут прочесть все");
        assertThat(pages.get(Language.KK)).contains("Мұны бәрі оқи алады");
        values.put("questions", "");
        assertThat(TestCouncil.renderer().render("plan/outside", Language.RU, "/", model))
                .doesNotContain("sure-why");
    }

    @Test
    void showsBothKinds() {
        Map<String, Object> model =
                model(of(List.of(ActivityKind.HEARING, ActivityKind.PUBLIC_MONITORING)));

        assertThat(TestCouncil.renderer().render("plan/outside", Language.RU, "/", model))
                .contains("<h1>Исправить внесённое</h1>")
                .doesNotContain("Внести мероприятие вне плана")
                .containsSubsequence(
                        "<select id=\"kind\" name=\"kind\">",
                        "<option value=\"HEARING\" selected=\"selected\">",
                        "<select id=\"kind2\" name=\"kind2\">",
                        "<option value=\"PUBLIC_MONITORING\" selected=\"selected\">",
                        "<option value=\"EXACT_DAY\" selected=\"selected\">",
                        "name=\"commissions\" value=\"2\"",
                        "name=\"persons\" value=\"",
                        "name=\"agency\" value=\"",
                        "<option value=\"COUNCIL\" selected=\"selected\">",
                        "name=\"invitedAgreed\"");
    }

    /** What speaks against the day is asked about once, and the form carries that it was read. */
    @Test
    void asksAboutItsDay() {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", ShownActivities.PLAN);
        model.put("activityId", null);
        model.put("values", Map.of("title", "Сход", "sure", "1", "questions", "q"));
        model.put("theirs", Map.of());
        model.put("kinds", ActivityKind.values());
        model.put("organisers", Organiser.Kind.values());
        model.put("termKinds", TimeframeKind.values());
        model.put("disclosures", Disclosure.values());
        model.put("key", "key");
        model.put("asked", false);
        model.put("errors", List.of());
        model.put("warned", List.of("16 мая — выходной"));
        model.put("read", "2026-05-16/2026-05-16");

        assertThat(TestCouncil.renderer().render("plan/outside", Language.RU, "/", model))
                .contains("▲ 16 мая — выходной", "name=\"read\" value=\"2026-05-16/2026-05-16\"")
                .contains("name=\"sure\" value=\"1\"", "name=\"questions\" value=\"q\"");
    }

    @Test
    void takesTheNoteInKazakh() {
        Row row = of(List.of(ActivityKind.HEARING)).noted("Ескерту");
        Map<String, String> typed = OutsidePages.values(row);
        assertThat(typed).containsEntry("noteKk", "Ескерту");
        assertThat(OutsidePages.body(typed, row).noteKk()).as("as it was").isNull();
        typed.put("noteKk", "Басқа");
        assertThat(OutsidePages.body(typed, row).noted(row).noteKk()).isEqualTo("Басқа");
        typed.put("noteKk", "");
        assertThat(OutsidePages.body(typed, row).noted(row).noteKk()).isNull();
        assertThat(OutsidePages.body(Map.of("noteKk", "Жаңа"), null).noted(row).noteKk())
                .isEqualTo("Жаңа");
    }

    /** The subjects, the organiser and who is invited are said as in a row of the plan. */
    @Test
    void takesWhatRowsOfAPlanHaveToo() {
        OutsideRequest said =
                OutsidePages.body(
                        Map.of(
                                "title", "Сход жителей",
                                "agency", "Управление экологии; Акимат",
                                "organiser", "JOINT",
                                "organiserName", "Палата предпринимателей",
                                "invitedAgreed", "Нуртаев Т.Т."),
                        null);

        assertThat(said.further().subjects())
                .containsExactly(
                        new Subject(Subject.Kind.AGENCY, "Управление экологии"),
                        new Subject(Subject.Kind.AGENCY, "Акимат"));
        assertThat(said.further().organiser())
                .isEqualTo(new Organiser(Organiser.Kind.JOINT, "Палата предпринимателей"));
        assertThat(said.further().external()).containsExactly(new External("Нуртаев Т.Т.", true));
        assertThatThrownBy(() -> OutsidePages.body(Map.of("organiserName", "Палата"), null))
                .isInstanceOf(Invalid.class);

        Row row = RealPlan.fireStation();
        Further untouched = OutsidePages.body(OutsidePages.values(row), row).further();
        assertThat(untouched.subjects()).isNull();
        assertThat(untouched.organiser()).isNull();
        assertThat(untouched.external()).isNull();
    }

    private static Map<String, Object> model(Row row) {
        Map<String, Object> model = new HashMap<>();
        model.put("plan", ShownActivities.PLAN);
        model.put("activityId", row.id());
        model.put("values", OutsidePages.values(row));
        model.put("theirs", Map.of());
        model.put("kinds", ActivityKind.values());
        model.put("organisers", Organiser.Kind.values());
        model.put("termKinds", TimeframeKind.values());
        model.put("key", "key");
        model.put("asked", false);
        model.put("errors", List.of());
        return model;
    }

    private static Row of(List<ActivityKind> kinds) {
        Row row = RealPlan.fireStation();
        return new Row(
                row.id(),
                row.number(),
                row.title(),
                kinds,
                row.timeframe(),
                row.responsible(),
                row.subjects(),
                row.organiser(),
                row.external(),
                row.note());
    }
}
