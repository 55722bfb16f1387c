package kz.moldir.plan.write.next;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Continues.Reason;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.next.NextPlanPages.Chosen;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class NextPlanTemplateTest {

    @Test
    void asksForTheHalfYearAndWhatItGoesOnWith() {
        Map<Language, String> pages = pages(Map.of());

        assertThat(pages.get(Language.KK)).contains("Жаңа жоспар", "value=\"2026\"");
        assertThat(pages.get(Language.RU))
                .contains("<option value=\"2\" selected=\"selected\"", "План на I полугодие")
                .doesNotContain("name=\"take\"", "method=\"post\"");
    }

    @Test
    void showsWhatWouldStandInIt() {
        List<Offer> offers =
                List.of(offer(Reason.NOT_DONE, true, true), offer(Reason.REPEATED, false, false));

        assertThat(pages(NextPlanPages.offered(offers)).get(Language.EN))
                .contains("1 row is proposed of 2", "Not done: moves to the new plan")
                .contains("checked=\"checked\"", "<del lang=\"ru\">12 февраля</del>")
                .contains("the earlier row is not carried over")
                .containsOnlyOnce("Also covers months before the new plan")
                .doesNotContain("Permanent work");
    }

    @Test
    void whatWasTickedStaysTickedAfterAFault() {
        Map<String, Object> model = new HashMap<>();
        model.putAll(NextPlanPages.offered(List.of(offer(Reason.NOT_DONE, true, true))));
        model.put("ticked", Set.of());

        assertThat(pages(model).get(Language.EN)).doesNotContain("checked=\"checked\"");
    }

    @Test
    void showsAllThatALongPlanLeaves() {
        List<Offer> offers = Collections.nCopies(5000, offer(Reason.NOT_DONE, true, false));

        assertThat(pages(NextPlanPages.offered(offers)).get(Language.EN))
                .contains("5,000 rows are proposed of 5,000")
                .matches(page -> page.split("name=\"take\"", -1).length == 5001);
    }

    @Test
    void anEmptyDraftSaysSo() {
        assertThat(pages(NextPlanPages.offered(List.of())).values())
                .allSatisfy(page -> assertThat(page).contains("method=\"post\""));
    }

    @Test
    void aFaultStandsBesideItsField() {
        assertThat(
                        pages(
                                        Map.of(
                                                "errors",
                                                List.of(
                                                        Map.of(
                                                                "field",
                                                                "from",
                                                                "message",
                                                                "Only an earlier plan"))))
                                .get(Language.EN))
                .contains("<span class=\"fault\" id=\"from-fault\">Only an earlier plan</span>");
    }

    private static Offer offer(Reason reason, boolean proposed, boolean newTerm) {
        return new Offer(
                new EarlierRow(RealPlan.fireStation(), "noRecord", null, null, false),
                RealPlan.fireStation(),
                reason,
                proposed,
                proposed ? null : Offer.Hold.UNDERWAY,
                newTerm,
                newTerm);
    }

    private static Map<Language, String> pages(Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>();
        model.put("chosen", new Chosen("2026", "2", RealPlan.PLAN));
        model.put("plans", List.of(new Named(RealPlan.PLAN, 2026, 1)));
        model.put("offers", null);
        model.put("errors", List.of());
        model.put("key", "k");
        model.putAll(more);
        return TestCouncil.renderer().renderAll("plan/next", "/plans/new", model);
    }
}
