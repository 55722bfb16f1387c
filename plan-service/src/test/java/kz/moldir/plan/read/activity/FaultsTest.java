package kz.moldir.plan.read.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.TestCouncil;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.activities.ActivityView;
import kz.moldir.plan.read.activity.ActivityPage.Fault;
import kz.moldir.plan.write.orders.FormErrors;
import kz.moldir.ui.language.Language;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What the forms of an activity say of what is wrong, and where. */
class FaultsTest {

    private static final Locale RUSSIAN = Language.RU.locale();

    @Test
    void nameTheFieldThatTheyLeadTo() {
        ActivityInput input =
                ActivityInput.refused(
                        "cancel",
                        Map.of(),
                        List.of(
                                Map.of("field", "reason", "message", "Не должно быть пустым"),
                                Map.of("field", "decision", "message", "Не должно быть пустым")),
                        false);

        assertThat(ActivityPage.faults(forms(RealPlan.fireStation(), input), input))
                .containsExactly(
                        new Fault("cancel-reason", "Причина. Не должно быть пустым"),
                        new Fault(
                                "cancel-decision", "Решение: чьё и номер. Не должно быть пустым"));
    }

    @Test
    void ofARefusalStandAtTheFieldThatItIsAbout() {
        ActivityInput input =
                ActivityInput.refused(
                        "agree-date", Map.of(), refusal("activity-postpone-it"), false);

        List<FormView> forms = forms(RealPlan.fireStation(), input);
        assertThat(ActivityPage.faults(forms, input))
                .containsExactly(new Fault("agree-date-date", "Дата. Нельзя"));
        assertThat(form(forms, "agree-date").fields().getFirst().faults())
                .containsExactly("Нельзя");
        assertThat(refusal("activity-cancelled"))
                .containsExactly(Map.of("field", "", "message", "Нельзя"));
    }

    @Test
    void aFormThatIsNotThereIsNotNamed() {
        List<FormView> dated = forms(RealPlan.fireStation(), ActivityInput.NONE);
        assertThat(dated).extracting(FormView::action).contains("postpone");
        assertThat(form(dated, "agree-date").lead()).contains("«Перенести»");

        List<FormView> undated = forms(RealPlan.zhetysu(), ActivityInput.NONE);
        assertThat(undated).extracting(FormView::action).doesNotContain("postpone");
        assertThat(form(undated, "agree-date").lead()).isNull();
    }

    private static List<Map<String, String>> refusal(String code) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Нельзя");
        problem.setType(URI.create("/problems/" + code));
        return FormErrors.ofActivity(problem);
    }

    private static FormView form(List<FormView> forms, String action) {
        return forms.stream()
                .filter(form -> form.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private static List<FormView> forms(Row row, ActivityInput input) {
        return new ActivityFormsOf(
                        TestCouncil.messages(),
                        RUSSIAN,
                        ActivityView.after(null, RealPlan.planned(row), 0),
                        RealPlan.TODAY,
                        "2",
                        input,
                        List.of())
                .all();
    }
}
