package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.ActivityRequests.AgreeDateRequest;
import kz.moldir.plan.write.orders.ActivityRequests.PostponeRequest;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.ModelAndView;

class ActivityFormsTest {

    private final ActivityForms forms =
            new ActivityForms(
                    new ActivityOrders(null, TestCouncil.ALMATY),
                    (lang, id, input, locale) -> new ModelAndView("again", Map.of("input", input)),
                    new NoCalendar(),
                    new Problems(
                            TestCouncil.messages(),
                            TestCouncil.ALMATY::zone,
                            new Traces(Tracer.NOOP)),
                    TestCouncil.CLOCK);

    /** No calendar reaches there. */
    private record NoCalendar() implements DayWarnings {

        @Override
        public List<String> of(String activityId, List<Slot> slots, Locale locale) {
            throw new AssertionError("days of " + activityId);
        }

        @Override
        public List<String> past(List<Slot> slots, LocalDate today, Locale locale) {
            throw new AssertionError("days before " + today);
        }

        @Override
        public Map<String, List<String>> ofRows(
                String planId, List<Row> rows, Set<String> gone, Locale locale) {
            throw new AssertionError("days of the rows of " + planId);
        }
    }

    @Test
    void aDayThatNoCalendarReachesIsAFaultOfItsField() throws IOException {
        AgreeDateRequest agree = new AgreeDateRequest(LocalDate.MAX, null, null, null);
        PostponeRequest postpone =
                new PostponeRequest(LocalDate.MIN, null, null, "Карантин", null, null);

        refused(
                forms.agreeDate(
                        "ru",
                        "a",
                        agree,
                        new BeanPropertyBindingResult(agree, "form"),
                        null,
                        Language.RU.locale(),
                        new MockHttpServletRequest()));
        refused(
                forms.postpone(
                        "ru",
                        "a",
                        postpone,
                        new BeanPropertyBindingResult(postpone, "form"),
                        null,
                        Language.RU.locale(),
                        new MockHttpServletRequest()));
    }

    private static void refused(ModelAndView answer) {
        FormPages.Input input = (FormPages.Input) answer.getModel().get("input");
        assertThat(input.status()).isEqualTo(422);
        assertThat(input.errors())
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("field", "date"));
    }
}
