package kz.moldir.reporting.read.summary;

import java.util.List;
import kz.moldir.council.settings.Council;
import kz.moldir.council.state.Summary;
import kz.moldir.kit.access.Open;
import kz.moldir.reporting.read.plan.PlanView;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import kz.moldir.reporting.read.rows.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A plan in numbers, for programs. Without a plan every number is 0. */
@Open
@RestController
final class SummaryController {

    private final Rows rows;
    private final Council council;

    SummaryController(Rows rows, Council council) {
        this.rows = rows;
        this.council = council;
    }

    /** A whole list; {@code next} is absent, since there is no further page. */
    record Items<T>(List<T> items, @Nullable String next) {}

    @GetMapping("/api/summary")
    Summary summary(@RequestParam(required = false) @Nullable String plan) {
        return rows.of(plan)
                .map(PlanRows::summary)
                .orElseGet(() -> Summary.of(List.of(), rows.rules(), rows.today()));
    }

    /** What the council does beside the plan, in numbers: never among the plan's. */
    @GetMapping("/api/outside")
    Summary outside(@RequestParam(required = false) @Nullable String plan) {
        return rows.of(plan)
                .map(PlanRows::outsideSummary)
                .orElseGet(() -> Summary.of(List.of(), rows.rules(), rows.today()));
    }

    @GetMapping("/api/months")
    Items<MonthCount> months(@RequestParam(required = false) @Nullable String plan) {
        return new Items<>(MonthCount.of(of(plan)), null);
    }

    @GetMapping("/api/commissions")
    Items<CommissionCount> commissions(@RequestParam(required = false) @Nullable String plan) {
        return new Items<>(CommissionCount.of(of(plan), council), null);
    }

    @GetMapping("/api/plans")
    Items<PlanView> plans() {
        return new Items<>(rows.plans(), null);
    }

    private List<Row> of(@Nullable String plan) {
        return rows.of(plan).map(PlanRows::rows).orElse(List.of());
    }
}
