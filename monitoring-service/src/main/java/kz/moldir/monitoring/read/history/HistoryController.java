package kz.moldir.monitoring.read.history;

import java.util.List;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.monitoring.read.history.HistoryView.Entry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers what happened to a visit, or to a recommendation. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.EXPERT)
@RestController
final class HistoryController {

    private final History history;
    private final Writers writers;

    HistoryController(History history, Writers writers) {
        this.history = history;
        this.writers = writers;
    }

    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/api/recommendations/{id}/history")
    List<Entry> ofARecommendation(@PathVariable String id) {
        return of(id);
    }

    @GetMapping("/api/visits/{id}/history")
    List<Entry> of(@PathVariable String id) {
        List<Entry> entries = history.of(id);
        if (entries.isEmpty()) {
            throw new NotFound();
        }
        return writers.named() ? entries : entries.stream().map(Entry::withoutActor).toList();
    }
}
