package kz.moldir.plan.read.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.activities.PlanRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an activity's register shows. */
@Component
public final class RegisterPage {

    private final RegisterEntries entries;
    private final PlanRows rows;

    RegisterPage(RegisterEntries entries, PlanRows rows) {
        this.entries = entries;
        this.rows = rows;
    }

    /**
     * The model of the template {@code plan/register}.
     *
     * @throws NotFound if there is no such activity
     */
    public Map<String, Object> model(
            String activityId,
            Map<String, String> values,
            @Nullable Object errors,
            @Nullable String done) {
        Map<String, Object> model = new HashMap<>();
        model.put("activity", rows.get(activityId).orElseThrow(NotFound::new));
        model.put("entries", entries.of(activityId));
        model.put("registers", Register.values());
        model.put("values", values);
        model.put("errors", errors == null ? List.of() : errors);
        model.put("done", done);
        model.put("key", UUID.randomUUID().toString());
        return model;
    }
}
