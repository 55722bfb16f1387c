package kz.moldir.plan.write.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.moldir.kit.command.Refusal;
import kz.moldir.kit.command.Refused;
import kz.moldir.kit.observe.Traces;
import kz.moldir.kit.problem.Problems;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings.Slot;
import kz.moldir.ui.language.Language;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Nobody confirms a day off only to be told then that the day cannot be taken at all. */
class RefusedAnywayTest {

    private static final LocalDate SUNDAY = LocalDate.of(2020, 1, 5);

    private final ActivityAnswers answers =
            new ActivityAnswers(
                    new ActivityOrders(null, TestCouncil.ALMATY),
                    (lang, id, input, locale) -> new ModelAndView("again", Map.of("input", input)),
                    new DayOff(),
                    new Problems(
                            TestCouncil.messages(),
                            TestCouncil.ALMATY::zone,
                            new Traces(Tracer.NOOP)),
                    TestCouncil.CLOCK);

    private record DayOff() implements DayWarnings {

        @Override
        public List<String> of(String activityId, List<Slot> slots, Locale locale) {
            return List.of("a day off");
        }

        @Override
        public List<String> past(List<Slot> slots, LocalDate today, Locale locale) {
            return List.of();
        }

        @Override
        public Map<String, List<String>> ofRows(
                String planId, List<Row> rows, Set<String> gone, Locale locale) {
            return Map.of();
        }
    }

    private record No(String code, List<Object> arguments) implements Refusal {}

    @Test
    void whatIsRefusedAnywayIsSaidFirst() throws IOException {
        FormPages.Input input = postponed(new No("activity-not-later", List.of(SUNDAY)));

        assertThat(input.status()).isEqualTo(409);
        assertThat(input.warnings()).isEmpty();
        assertThat(input.errors()).isNotEmpty();
    }

    @Test
    void whatIsAskedIsAskedAfterIt() throws IOException {
        FormPages.Input input = postponed(new No("activity-personal-details", List.of("x")));

        assertThat(input.status()).isEqualTo(200);
        assertThat(input.warnings()).containsExactly("a day off");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownFirst() throws IOException {
        FormPages.Input input = postponed(new ConflictingAggregateVersionException("a", 3, 4));

        assertThat(input.status()).isEqualTo(412);
        assertThat(input.stale()).isTrue();
        assertThat(input.warnings()).isEmpty();
    }

    private FormPages.Input postponed(Refusal refusal) throws IOException {
        return postponed(new Refused(refusal));
    }

    private FormPages.Input postponed(RuntimeException refused) throws IOException {
        ModelAndView page =
                answers.warned(
                        new Sent(
                                "ru",
                                "a",
                                "postpone",
                                "postpone",
                                new TreeMap<>(),
                                new BeanPropertyBindingResult(this, "form"),
                                Language.RU.locale()),
                        () -> List.of(new Slot(SUNDAY, null)),
                        by -> {
                            throw refused;
                        },
                        SUNDAY::toString);
        return (FormPages.Input) page.getModel().get("input");
    }
}
