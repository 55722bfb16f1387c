package kz.moldir.reporting.read.detail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
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

    @Operation(
            description =
                    """
                    A client that knows the answer can wait for another: it sends its ETag as \
                    If-None-Match, and Prefer: wait with at most 30 seconds (RFC 7240). It is \
                    answered as soon as the activity is shown otherwise, or with 304 when the time \
                    is over. Without Preference-Applied in the answer nobody waited.\
                    """)
    @Parameter(
            name = "If-None-Match",
            in = ParameterIn.HEADER,
            description = "The ETag of the answer that the client has")
    @Parameter(
            name = "Prefer",
            in = ParameterIn.HEADER,
            description = "How many seconds to wait for another answer",
            example = "wait=10")
    @GetMapping("/api/activities/{id}")
    ActivityDetail activity(@PathVariable String id) {
        Row row = rows.get(id).orElseThrow(NotFound::new);
        return ActivityDetail.of(row, rows.rules().explain(row.facts()).orElse(null));
    }
}
