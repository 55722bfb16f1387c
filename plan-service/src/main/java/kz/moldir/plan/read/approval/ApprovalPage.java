package kz.moldir.plan.read.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.read.plans.PlanSummary;
import kz.moldir.plan.read.plans.PlanView;
import kz.moldir.plan.read.plans.Plans;
import org.springframework.stereotype.Component;

/** What the page of the approval shows. */
@Component
public final class ApprovalPage {

    private final Plans plans;
    private final Approvals approvals;
    private final Council council;

    ApprovalPage(Plans plans, Approvals approvals, Council council) {
        this.plans = plans;
        this.approvals = approvals;
        this.council = council;
    }

    /**
     * The model of the page.
     *
     * @param values what was typed, by field
     * @param errors each {field, message}
     */
    public Map<String, Object> model(
            String planId, Map<String, String> values, List<Map<String, String>> errors) {
        Map<String, Object> model = new HashMap<>();
        PlanView plan = plans.get(planId).orElseThrow(NotFound::new);
        model.put("plan", PlanSummary.of(plan));
        model.put("numbers", plan.rows().stream().collect(Collectors.toMap(Row::id, Row::number)));
        model.put("approval", approvals.get(planId).orElseThrow(NotFound::new));
        model.put("commissions", council.commissions().keySet());
        model.put("values", values);
        model.put("errors", errors);
        model.put("key", UUID.randomUUID().toString());
        return model;
    }
}
