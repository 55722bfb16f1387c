package kz.moldir.plan.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.events.RegisterEvent.Step;
import kz.moldir.plan.events.RegisterEvent.StepKind;
import kz.moldir.plan.events.RegisterEvent.StepTaken;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** The words of a step are marked on a page in another language. */
class MarkedStepsTest {

    @Test
    void areMarkedInTheListOfAllRegisters() {
        EntryView answered =
                EntryView.after(
                        EntryView.after(null, ShownAppeal.OPENED),
                        new StepTaken(
                                "e",
                                new Step(
                                        StepKind.ANSWERED,
                                        ShownAppeal.CAME.plusDays(3),
                                        "Тариф снижен")));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "entries",
                List.of(
                        ShownEntry.of(
                                answered,
                                WorkingCalendar.of(TestCouncil.ALMATY.weekend(), List.of()),
                                ShownAppeal.CAME.plusMonths(3))));
        model.put("late", 0);
        model.put("registers", Register.values());
        model.put("states", RegisterQuery.State.values());
        model.put("query", RegisterQuery.of("", "", ""));
        Map<Language, String> pages =
                TestCouncil.renderer().renderAll("plan/registers", "/registers", model);

        assertThat(pages.get(Language.KK)).contains(" – <span lang=\"ru\">Тариф снижен</span>");
        assertThat(pages.get(Language.RU)).contains(" – <span>Тариф снижен</span>");
    }
}
