package kz.moldir.notification.read.overview;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Open;
import kz.moldir.kit.access.Role;
import kz.moldir.notification.read.Cursors;
import kz.moldir.notification.read.notifications.NotificationView;
import kz.moldir.notification.read.notifications.Notifications;
import kz.moldir.notification.read.reminders.ReminderView;
import kz.moldir.notification.read.reminders.Reminders;
import kz.moldir.ui.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with what somebody must see to, what is due next, and what was sent. */
@Controller
class OverviewController {

    private static final int ROWS = 50;

    private final Reminders reminders;
    private final Notifications notifications;

    OverviewController(Reminders reminders, Notifications notifications) {
        this.reminders = reminders;
        this.notifications = notifications;
    }

    @Open
    @GetMapping("/")
    ResponseEntity<Void> home(HttpServletRequest request) {
        URI page = URI.create("/" + Language.of(request).code());
        return ResponseEntity.status(HttpStatus.FOUND).location(page).build();
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @GetMapping({"/{language:kk|ru|en}", "/{language:kk|ru|en}/"})
    String overview(
            @RequestParam(required = false) @Nullable String upcoming,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        List<ReminderView> toCome = reminders.open(Cursors.place(upcoming), ROWS + 1);
        List<NotificationView> mails = notifications.all(Cursors.place(sent), ROWS + 1);
        model.addAttribute("failed", notifications.failed());
        model.addAttribute("toCome", page(toCome));
        model.addAttribute("mails", page(mails));
        model.addAttribute(
                "moreToCome",
                toCome.size() > ROWS
                        ? Cursors.of(String.valueOf(page(toCome).getLast().agenda()))
                        : null);
        model.addAttribute(
                "moreMails", mails.size() > ROWS ? Cursors.of(page(mails).getLast().log()) : null);
        return "notification/overview";
    }

    private static <T> List<T> page(List<T> found) {
        return found.subList(0, Math.min(ROWS, found.size()));
    }
}
