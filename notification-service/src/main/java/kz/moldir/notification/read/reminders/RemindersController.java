package kz.moldir.notification.read.reminders;

import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.notification.read.Cursors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what is to come. */
@Allowed({Role.SECRETARIAT, Role.CHAIR})
@RestController
class RemindersController {

    private final Reminders reminders;

    RemindersController(Reminders reminders) {
        this.reminders = reminders;
    }

    /** The reminders to come, the earliest first, {@code size} from 1 to 1,000. */
    @GetMapping("/api/reminders")
    ReminderList reminders(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size) {
        int most = Cursors.size(size);
        return ReminderList.of(reminders.open(Cursors.place(cursor), most + 1), most);
    }
}
