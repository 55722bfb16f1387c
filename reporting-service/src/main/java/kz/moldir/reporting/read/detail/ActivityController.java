package kz.moldir.reporting.read.detail;

import kz.moldir.kit.access.Open;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.Rows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One activity for programs. */
@Open
@RestController
final class ActivityController {

    private final Rows rows;

    ActivityController(Rows rows) {
        this.rows = rows;
    }

    @GetMapping("/api/activities/{id}")
    ActivityDetail activity(@PathVariable String id) {
        Row row = rows.get(id).orElseThrow(NotFound::new);
        return ActivityDetail.of(row, rows.rules().explain(row.facts()).orElse(null));
    }
}
