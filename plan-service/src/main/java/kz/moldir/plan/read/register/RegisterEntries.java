package kz.moldir.plan.read.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.calendar.WorkingCalendar;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.plan.events.RegisterEvent.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers as they stand today. */
@Component
public final class RegisterEntries {

    private final Registers registers;
    private final Council council;
    private final CouncilClock clock;

    RegisterEntries(Registers registers, Council council, CouncilClock clock) {
        this.registers = registers;
        this.council = council;
        this.clock = clock;
    }

    /** What one activity keeps. */
    public List<ShownEntry> of(String activityId) {
        return today(registers.of(activityId));
    }

    /** The names of what one activity withdrew. */
    Set<String> withdrawn(String activityId) {
        return registers.everOf(List.of(activityId)).stream()
                .filter(entry -> entry.withdrawn() != null)
                .map(EntryView::id)
                .collect(Collectors.toSet());
    }

    /** What all keep: of one register, or only what is overdue. */
    List<ShownEntry> all(@Nullable Register register, boolean overdue) {
        return today(registers.all()).stream()
                .filter(entry -> register == null || entry.register() == register)
                .filter(entry -> !overdue || entry.overdue())
                .toList();
    }

    private List<ShownEntry> today(List<EntryView> entries) {
        WorkingCalendar calendar = council.workingCalendar();
        LocalDate today = council.today(clock);
        return entries.stream().map(entry -> ShownEntry.of(entry, calendar, today)).toList();
    }
}
