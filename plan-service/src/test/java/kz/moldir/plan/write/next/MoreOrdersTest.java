package kz.moldir.plan.write.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.document.given.Vocabulary;
import kz.moldir.plan.document.responsible.KnownPersons;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.next.EarlierPlans.EarlierPlan;
import kz.moldir.plan.write.next.EarlierPlans.EarlierRow;
import kz.moldir.plan.write.next.EarlierPlans.Named;
import kz.moldir.plan.write.plan.PlanImports;
import kz.moldir.plan.write.roster.RosterNames;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.ui.Visitor;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;

class MoreOrdersTest {

    private static final Named EARLIER = new Named(RealPlan.PLAN, 2026, 1);

    @Test
    void offersWhatNoRowOfTheDraftGoesOnWithYet() {
        List<Offer> all = orders(draft(List.of())).offers(draft(List.of()), RealPlan.PLAN);
        assertThat(all)
                .extracting(Offer::activityId)
                .containsExactly(RealPlan.ZHETYSU, RealPlan.FIRE_STATION);

        Row taken = all.getFirst().row();
        DraftPlan one = draft(List.of(taken));
        assertThat(orders(one).offers(one, RealPlan.PLAN))
                .extracting(Offer::activityId)
                .containsExactly(RealPlan.FIRE_STATION);

        DraftPlan detached = draft(List.of(taken.continuing(null)));
        assertThat(orders(detached).offers(detached, RealPlan.PLAN)).hasSize(2);
    }

    @Test
    void aRowCanGoOnWithWhatNoOtherRowGoesOnWith() {
        List<Offer> all = orders(draft(List.of())).offers(draft(List.of()), RealPlan.PLAN);
        Row taken = all.getFirst().row();
        Row byHand = RealPlan.fireStation().identified("by-hand").numbered(2);
        DraftPlan plan = draft(List.of(taken, byHand));
        assertThat(orders(plan).offers(plan, byHand, RealPlan.PLAN))
                .extracting(Offer::activityId)
                .containsExactly(RealPlan.FIRE_STATION);
        assertThat(orders(plan).offers(plan, taken, RealPlan.PLAN))
                .as("its own stays among them")
                .extracting(Offer::activityId)
                .containsExactly(RealPlan.ZHETYSU, RealPlan.FIRE_STATION);
        DraftPlan free = draft(List.of(byHand));
        assertThat(orders(free).offers(free, byHand, RealPlan.PLAN))
                .as("the same words first")
                .extracting(Offer::activityId)
                .containsExactly(RealPlan.FIRE_STATION, RealPlan.ZHETYSU);
    }

    @Test
    void thePageOfARowShowsThemInAllLanguages() {
        Row byHand = RealPlan.fireStation().identified("by-hand").numbered(2);
        DraftPlan plan = draft(List.of(byHand));
        Map<String, Object> model =
                new HashMap<>(
                        Map.of(
                                "plan",
                                plan,
                                "row",
                                byHand,
                                "version",
                                "v",
                                "from",
                                RealPlan.PLAN,
                                "plans",
                                List.of(EARLIER),
                                "key",
                                "k",
                                "errors",
                                List.of(Map.of("field", "activity", "message", "Нечего")),
                                "offers",
                                orders(plan).offers(plan, byHand, RealPlan.PLAN)));

        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll("plan/attach", "/plans/n/rows/by-hand/attach", model);

        assertThat(pages.get(Language.RU))
                .contains("Какую строку прежнего плана продолжает № 2", "type=\"radio\"")
                .contains("href=\"#activity\"", "id=\"activity\"")
                .doesNotContain("checked");
        assertThat(pages.get(Language.KK)).contains("Байланыстыру");
        assertThat(pages.get(Language.EN)).contains("Goes on with row 26");
    }

    @Test
    void offersPlansOfEarlierPeriodsAlone() {
        DraftPlan next = draft(List.of());
        assertThat(orders(next).earlier(next)).containsExactly(EARLIER);
        DraftPlan same = new DraftPlan("s", 2026, 1, 0, List.of(), null);
        assertThat(orders(same).earlier(same)).isEmpty();
    }

    @Test
    void nothingIsTakenOverIntoAnApprovedPlan() {
        DraftPlan approved = new DraftPlan("n", 2026, 2, 1, List.of(), null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> orders(approved).draft("n"))
                .withMessage("plan-row-no-draft");
        DraftPlan lies = new DraftPlan("n", 2026, 2, 0, List.of(), null, true);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> orders(lies).draft("n"))
                .withMessage("plan-row-no-draft");
    }

    /** The answer and its warnings tell of the row that is written. */
    @Test
    void whatSaysSomethingElseByNowBecomesANewRow() {
        Offer offer = orders(draft(List.of())).offers(draft(List.of()), RealPlan.PLAN).getFirst();
        Row there = offer.row().continuing(null);

        assertThat(written(draft(List.of()), offer).id()).isEqualTo(there.id());
        assertThat(written(draft(List.of(there)), offer).continues())
                .isEqualTo(offer.row().continues());
        Row other = there.titled(LocalizedText.russian("Другое"));
        assertThat(written(draft(List.of(other)), offer).id()).isEqualTo("new");
    }

    private static Row written(DraftPlan draft, Offer offer) {
        return MoreOrders.written(MoreOrders.step(draft, offer, "new"));
    }

    @Test
    void thePageShowsThemInAllLanguages() {
        DraftPlan draft = draft(List.of());
        Map<Language, String> pages =
                TestCouncil.renderer()
                        .renderAll(
                                "plan/more",
                                "/plans/n/rows/continue",
                                new HashMap<>(
                                        Map.of(
                                                "plan",
                                                draft,
                                                "from",
                                                RealPlan.PLAN,
                                                "plans",
                                                List.of(EARLIER),
                                                "key",
                                                "k",
                                                "errors",
                                                List.of(
                                                        Map.of(
                                                                "field",
                                                                "activities",
                                                                "message",
                                                                "Нечего")),
                                                "ticked",
                                                Set.of(),
                                                "groups",
                                                NextPlanPages.offered(
                                                                orders(draft)
                                                                        .offers(
                                                                                draft,
                                                                                RealPlan.PLAN))
                                                        .get("groups"),
                                                "offers",
                                                orders(draft).offers(draft, RealPlan.PLAN))));

        assertThat(pages.get(Language.RU))
                .contains("Взять из прежнего плана", "name=\"take\"", "Не исполнено")
                .contains("href=\"#activities\"", "id=\"activities\"")
                .doesNotContain("checked");
        assertThat(pages.get(Language.KK)).contains("Бұрынғы жоспардан алу");
        assertThat(pages.get(Language.EN)).contains("Take over from an earlier plan");
    }

    /** An earlier plan is imported first; a plan that leaves nothing leads back to the rows. */
    @Test
    void whereThereIsNothingToTakeThePagesOfferOneThing() {
        Row row = RealPlan.fireStation();
        Map<String, Object> model = new HashMap<>();
        model.put("plan", draft(List.of(row)));
        model.put("row", row);
        model.put("plans", List.of());
        model.put("offers", null);
        model.put("errors", List.of());
        for (String page : List.of("more", "attach")) {
            assertThat(empty(page, model))
                    .contains("Утверждённого плана более раннего периода нет")
                    .containsOnlyOnce("<a class=\"button\"")
                    .contains("<a class=\"button\" href=\"/ru/import\">Загрузить план</a>");
        }
        model.put("visitor", new Visitor("x", "", null, null, (method, address) -> false));
        assertThat(empty("more", model)).doesNotContain("<a class=\"button\"");
        model.remove("visitor");
        model.put("plans", List.of(EARLIER));
        model.put("from", RealPlan.PLAN);
        model.put("offers", List.of());
        assertThat(empty("more", model))
                .contains("<a class=\"button\" href=\"/ru/plans/n/rows\">Править проект</a>");
        assertThat(empty("attach", model))
                .contains("href=\"/ru/plans/n/rows#r-" + row.id() + "\">Править проект</a>");
    }

    private static String empty(String page, Map<String, Object> model) {
        return TestCouncil.renderer()
                .renderAll("plan/" + page, "/plans/n/rows", model)
                .get(Language.RU);
    }

    private static DraftPlan draft(List<Row> rows) {
        return new DraftPlan("n", 2026, 2, 0, rows, null);
    }

    private static MoreOrders orders(DraftPlan draft) {
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
        EarlierPlans plans =
                new EarlierPlans() {
                    @Override
                    public List<Named> approved() {
                        return List.of(EARLIER);
                    }

                    @Override
                    public Optional<EarlierPlan> of(String planId) {
                        return Optional.of(
                                new EarlierPlan(
                                        EARLIER,
                                        List.of(
                                                left(RealPlan.zhetysu(), "noDate"),
                                                left(RealPlan.fireStation(), "noRecord")),
                                        null));
                    }
                };
        return new MoreOrders(
                null,
                new NextPlanOrders(
                        null,
                        new PlanImports(TestCouncil.ALMATY, nobody, Vocabulary.none(), null),
                        plans,
                        TestCouncil.messages(),
                        TestCouncil.ALMATY,
                        TestCouncil.CLOCK),
                id -> Optional.of(draft),
                null);
    }

    private static EarlierRow left(Row row, String state) {
        return new EarlierRow(row, state, null, null, false);
    }
}
