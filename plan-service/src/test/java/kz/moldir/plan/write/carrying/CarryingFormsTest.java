package kz.moldir.plan.write.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.write.orders.DayWarnings;
import kz.moldir.plan.write.orders.FormPages;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

class CarryingFormsTest {

    /** Everybody is expected elsewhere, and no day is worked. */
    private static final DayWarnings WARNINGS =
            new DayWarnings() {
                @Override
                public List<String> of(String activityId, List<Slot> slots, Locale locale) {
                    return activityId.isEmpty() ? List.of("off") : List.of("off", "elsewhere");
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
            };

    @Test
    void nobodyIsExpectedOnTheLastDayForMaterials() throws IOException {
        assertThat(against("arrange-session", Map.of("materialsUntil", "2026-04-10")))
                .containsExactly("off");
        assertThat(against("set-schedule", Map.of("slots", "2026-04-10 Школа № 1")))
                .containsExactly("off", "elsewhere");
    }

    /** One that only the other method has would be refused, or be anybody's. */
    @Test
    void theFormsOfTheSecretariatAreThoseOfItsAddresses() {
        List<String> addresses =
                Stream.of(CarryingForms.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals("keep"))
                        .map(method -> method.getAnnotation(PostMapping.class))
                        .flatMap(mapping -> Stream.of(mapping.value()))
                        .map(address -> address.substring(1))
                        .toList();
        assertThat(actions().ofTheSecretariat())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(addresses);
    }

    private static CarryingActions actions() {
        return new CarryingActions(
                new CarryingOrders(null, null, null, null, null), new WordOrders(null, null));
    }

    private static List<String> against(String action, Map<String, String> values)
            throws IOException {
        CarryingForms forms =
                new CarryingForms(
                        null,
                        actions(),
                        (id, input, locale) -> new ModelAndView("again", Map.of("input", input)),
                        WARNINGS,
                        null);
        ModelAndView again = forms.record("ru", "a", action, values, null, Language.RU.locale());
        return ((FormPages.Input) again.getModel().get("input")).warnings();
    }
}
