package kz.moldir.plan.read.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.Carrying.Slot;
import kz.moldir.plan.events.RegisterEvent.Register;
import kz.moldir.plan.read.activities.PlanRows;
import kz.moldir.plan.read.carrying.CarryingOut;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an activity's register shows. */
@Component
public final class RegisterPage {

    private final RegisterEntries entries;
    private final PlanRows rows;
    private final CarryingOut carrying;

    RegisterPage(RegisterEntries entries, PlanRows rows, CarryingOut carrying) {
        this.entries = entries;
        this.rows = rows;
        this.carrying = carrying;
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
        List<ShownEntry> known = entries.of(activityId);
        model.put("entries", known);
        model.put("scheduled", notEntered(carrying.of(activityId).schedule(), known));
        model.put("registers", Register.values());
        model.put("values", values);
        model.put("errors", errors == null ? List.of() : errors);
        model.put("done", done);
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    /**
     * A line of the schedule that the register lacks.
     *
     * @param key under which it is entered once
     */
    record Offered(Slot slot, String key) {}

    /** The schedule says when and where; the register takes its objects from it. */
    static List<Offered> notEntered(List<Slot> schedule, List<ShownEntry> known) {
        return schedule.stream()
                .filter(slot -> known.stream().noneMatch(entry -> isOf(slot, entry)))
                .map(slot -> new Offered(slot, UUID.randomUUID().toString()))
                .toList();
    }

    private static boolean isOf(Slot slot, ShownEntry entry) {
        return entry.register() == Register.OBJECT
                && entry.item().title().equals(slot.object())
                && entry.item().received().equals(slot.date());
    }
}
