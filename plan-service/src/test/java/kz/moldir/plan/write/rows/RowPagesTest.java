package kz.moldir.plan.write.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.NotCaughtUp;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.write.rows.DraftPlans.DraftPlan;
import kz.moldir.plan.write.rows.RowPages.Place;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A row that somebody else changed just now, while the view of the plan is behind. */
class RowPagesTest {

    private static final String ROW = RealPlan.rows().getFirst().id();
    private static final Place ALL = new Place(null, null);
    private static final Locale RU = Locale.of("ru");

    private final RowPages pages = pages(RowOrdersTest.orders(new Behind()));

    private static RowPages pages(RowOrders orders) {
        return new RowPages(
                orders,
                new RowsPage(orders, TestCouncil.ALMATY, rows -> Map.of()),
                new Problems(
                        TestCouncil.messages(), TestCouncil.ALMATY::zone, new Traces(Tracer.NOOP)),
                TestCouncil.CLOCK,
                null);
    }

    private record Behind() implements DraftPlans {

        @Override
        public Optional<DraftPlan> of(String planId) {
            return Optional.of(new DraftPlan(planId, 2026, 1, 0, RealPlan.rows(), null));
        }

        @Override
        public Optional<DraftPlan> latest(String planId) {
            throw new NotCaughtUp(6);
        }

        @Override
        public Set<String> standing(String planId) {
            return Set.of();
        }
    }

    @Test
    void comesBackWithWhatWasTyped() {
        Map<String, String> typed =
                Map.of(
                        "title",
                        "Мои слова",
                        "timeframe",
                        "Май",
                        "responsible",
                        "2 комиссия",
                        "version",
                        "another");

        ModelAndView page =
                pages.write(
                        "ru",
                        RealPlan.PLAN,
                        ROW,
                        new Added("", null),
                        "",
                        typed,
                        ALL,
                        caller(),
                        RU);

        assertThat(((RowForm) page.getModel().get("form")).value("title")).isEqualTo("Мои слова");
        isToldThatNothingWasSaved(page);
    }

    @Test
    void isNotTakenOut() {
        isToldThatNothingWasSaved(
                pages.remove("ru", RealPlan.PLAN, ROW, "another", ALL, caller(), RU));
        isToldThatNothingWasSaved(
                pages.detach("ru", RealPlan.PLAN, ROW, "another", null, ALL, caller(), RU));
    }

    private static void isToldThatNothingWasSaved(ModelAndView page) {
        assertThat(page.getViewName()).isEqualTo("plan/rows");
        assertThat(page.getStatus()).hasToString("503 SERVICE_UNAVAILABLE");
        assertThat((List<?>) page.getModel().get("errors"))
                .singleElement()
                .asString()
                .contains("Последние изменения ещё обрабатываются");
    }

    private static Caller caller() {
        return new Caller(
                "one",
                "secretariat",
                "POST /",
                "k",
                "r",
                null,
                TestCouncil.CLOCK,
                JsonMapper.shared());
    }
}
