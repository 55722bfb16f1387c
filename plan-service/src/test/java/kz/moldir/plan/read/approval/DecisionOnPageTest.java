package kz.moldir.plan.read.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.PlanEvent.PlanApproved;
import kz.moldir.plan.read.approval.WhoDecided.Made;
import kz.moldir.plan.read.approval.WhoDecided.Named;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

/** What is recorded of the decision on the page of an approval, and by whose hands. */
class DecisionOnPageTest extends ApprovalPageCase {

    private static final String SCAN_NEEDED = "<input[^>]*id=\"scan\"[^>]*required";

    @Test
    void anApprovedPlanShowsVotesAndScan() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        PUT,
                        new PlanApproved(PLAN, 2026, 1, DECISION, RealPlan.rows()));

        assertThat(pages(DECISION, view, Map.of()).get(Language.EN))
                .contains("For: 21. Against: 2. Abstained: 1.", "решение.pdf", "5c5c5c")
                .contains("/decision\"", "Correct the decision", "value=\"21\"")
                .doesNotContain("/approve\"", "/approval/submit\"");
    }

    @Test
    void whatOnePersonWroteAndRecordedSaysThatTheScanStoodForTheSecondPair() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        PUT,
                        new PlanApproved(PLAN, 2026, 1, DECISION, RealPlan.rows()));
        Named one = new Named("a", "Ахметова А.А.", null);
        Map<Language, String> pages =
                pages(
                        DECISION,
                        view,
                        Map.of(),
                        Map.of("made", new Made(1, List.of(one), one, "scan", 1)));

        assertThat(pages.get(Language.EN))
                .containsSubsequence(
                        "Wrote or submitted", "Ахметова", "Recorded the decision", "Ахметова")
                .contains("the scan signed by the chair stood for the second pair of eyes");
        assertThat(pages.get(Language.RU)).contains("второй парой глаз послужил скан");
        assertThat(pages.get(Language.KK)).contains("орнына төраға қол қойған скан алынды");
    }

    /** The second of two editors sees theirs and mine, beside what they differ in. */
    @Test
    void whatAnotherPutRightMeanwhileStandsBesideMine() {
        ApprovalView view =
                after(
                        RealPlan.imported(),
                        SUBMITTED,
                        PUT,
                        new PlanApproved(PLAN, 2026, 1, DECISION, RealPlan.rows()));
        Named one = new Named("a", "Ахметова А.А.", null);
        Map<String, Object> made = Map.of("made", new Made(1, List.of(), one, null, 2), "seen", 2);
        Map<String, String> mine = new HashMap<>(Map.of("decision", "18", "why", "Описка"));
        mine.put("date", DECISION.date().toString());
        mine.put("chair", DECISION.chair());
        mine.putAll(Map.of("inFavour", "21", "against", "2", "abstained", "1"));
        mine.put("shown", "s-1");
        mine.put("overtaken", "true");
        String page = pages(DECISION, view, mine, made).get(Language.RU);
        assertThat(page)
                .contains("Тем временем записано: 17", "value=\"18\"")
                .containsOnlyOnce("Тем временем записано")
                .contains("name=\"seen\" value=\"2\"");
        mine.put("shown", "s-0");
        assertThat(pages(DECISION, view, mine, made).get(Language.RU))
                .as("another scan")
                .contains("Тем временем записано: решение.pdf")
                .contains("name=\"shown\" value=\"s-1\"");
        mine.remove("overtaken");
        mine.put("seen", "1");
        assertThat(pages(DECISION, view, mine, made).get(Language.RU))
                .contains("name=\"seen\" value=\"1\"", "name=\"shown\" value=\"s-0\"")
                .doesNotContain("Тем временем записано");
        assertThat(pages(DECISION, view, Map.of("remark", "r-1", "why", "Описка")).get(Language.RU))
                .as("the form of a remark leaves that of the decision shut")
                .contains("id=\"decision-why\"")
                .doesNotContain(" id=\"why\"");
    }

    @Test
    void accountsAreForTheSecretariatAndTheChairAlone() {
        Named one = new Named("a", "Ахметова А.А. (за: Исмагулов М.Б.)", "b");
        Named name = new Named(null, "Ахметова А.А. (за: Исмагулов М.Б.)", null);

        assertThat(new Made(1, List.of(one), one, "two", 2).byName())
                .isEqualTo(new Made(1, List.of(name), name, "two", 2));
    }

    @Test
    void whoeverIsAloneIsToldAtTheFileThatItIsNeeded() {
        ApprovalView view = after(RealPlan.imported(), SUBMITTED, PUT);
        String alone = pages(null, view, Map.of(), Map.of("hand", "alone")).get(Language.EN);
        String kept =
                pages(null, view, Map.of("kept", "s", "keptName", "a.pdf"), Map.of("hand", "alone"))
                        .get(Language.EN);

        assertThat(alone)
                .contains("It is needed here", "type=\"file\"")
                .containsPattern(SCAN_NEEDED);
        assertThat(kept).doesNotContainPattern(SCAN_NEEDED);
        assertThat(pages(null, view, Map.of(), Map.of("hand", "deputy")).get(Language.EN))
                .contains("You stand in for whoever wrote or submitted")
                .doesNotContain("name=\"scan\"");
        assertThat(pages(null, view, Map.of()).get(Language.EN))
                .doesNotContain("It is needed here")
                .doesNotContainPattern(SCAN_NEEDED);
    }
}
