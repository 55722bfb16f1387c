package kz.moldir.plan.read.history;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.read.history.HistoryView.Entry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers all that happened to an activity. */
@Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.PRESS})
@RestController
final class HistoryController {

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    /** All events, oldest first. */
    @GetMapping("/api/activities/{id}/history")
    List<Entry> of(@PathVariable String id) {
        return history.of(id).orElseThrow(NotFound::new).entries();
    }
}
