package kz.moldir.monitoring.read.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what visits there are. */
@RestController
@RequestMapping("/api/visits")
final class VisitsController {

    private static final int MOST = 1000;

    private final Visits visits;

    VisitsController(Visits visits) {
        this.visits = visits;
    }

    /** An expert sees those to which the expert is invited. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER, Role.EXPERT})
    @GetMapping
    VisitPage list(
            @RequestParam(required = false) @Nullable String activityId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int size,
            HttpServletRequest request) {
        if (size < 1 || size > MOST) {
            throw Invalid.field("size", "monitoring.problem.size", MOST);
        }
        Visits.Wanted wanted =
                new Visits.Wanted(
                        activityId,
                        state(state),
                        from,
                        to,
                        cursor == null ? null : VisitPage.key(cursor),
                        Invited.only(request));
        return VisitPage.of(size, limit -> visits.list(wanted, limit));
    }

    @Allowed(
            value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
            own = Role.EXPERT)
    @GetMapping("/{id}")
    ResponseEntity<VisitView> one(@PathVariable String id) {
        VisitView visit = visits.get(id).orElseThrow(NotFound::new);
        return ResponseEntity.ok().eTag("\"" + visit.sequence() + "\"").body(visit);
    }

    private static @Nullable VisitState state(@Nullable String code) {
        return code == null
                ? null
                : VisitState.ofCode(code)
                        .orElseThrow(() -> Invalid.field("state", "monitoring.problem.state"));
    }
}
