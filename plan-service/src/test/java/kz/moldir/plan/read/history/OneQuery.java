package kz.moldir.plan.read.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.moldir.kit.view.EventLog;
import kz.moldir.kit.view.RecordedEvent;
import kz.moldir.plan.RealPlan;
import kz.moldir.plan.events.RegisterEvent.EntryOpened;
import kz.moldir.plan.events.RegisterEvent.Register;

/** Registers' entries, each opened once and only told of together with all others. */
final class OneQuery implements EventLog {

    private int queries;

    @Override
    public List<RecordedEvent> of(String subject) {
        if (!subject.equals(RealPlan.PLAN)) {
            throw new AssertionError(subject + " is asked for alone");
        }
        return List.of();
    }

    @Override
    public Map<String, List<RecordedEvent>> of(Set<String> subjects) {
        queries++;
        return subjects.stream()
                .collect(Collectors.toMap(Function.identity(), id -> List.of(opened(id, "a"))));
    }

    int queries() {
        return queries;
    }

    static RecordedEvent opened(String id, String activity) {
        return RealPlan.recorded(
                new EntryOpened(id, activity, Register.DRAFT, RealPlan.DRAFT),
                "register.entry-opened",
                id,
                0);
    }
}
