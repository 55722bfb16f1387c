package kz.moldir.plan.read.history;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of the roster and of the settings as pages, filters in the address. */
@Controller
final class CouncilHistoryPages {

    private final CouncilHistory history;
    private final HistoryShown shown;

    CouncilHistoryPages(CouncilHistory history, HistoryShown shown) {
        this.history = history;
        this.shown = shown;
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{lang:kk|ru|en}/roster/history")
    String ofRoster(
            @RequestParam(required = false) @Nullable String entry,
            HistoryFilter filter,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("subject", "roster");
        model.addAttribute("entryId", entry == null || entry.isBlank() ? null : entry);
        model.addAttribute("path", "/roster/history");
        return shown.in(
                model,
                filter,
                query -> history.ofRoster(entry, query, PlanHistory.SIZE, next, caller),
                history.ofRoster(caller),
                locale,
                response);
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR})
    @GetMapping("/{lang:kk|ru|en}/settings/history")
    String ofSettings(
            HistoryFilter filter,
            @RequestParam(required = false) @Nullable String next,
            Caller caller,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("subject", "settings");
        model.addAttribute("path", "/settings/history");
        return shown.in(
                model,
                filter,
                query -> history.ofSettings(query, PlanHistory.SIZE, next, caller),
                history.ofSettings(caller),
                locale,
                response);
    }
}
