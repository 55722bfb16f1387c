package kz.moldir.plan.write.approval;

import java.io.IOException;
import java.util.Map;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.Caller;
import kz.moldir.kit.command.Invalid;
import kz.moldir.kit.time.Days;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.PlanEvent.Votes;
import kz.moldir.plan.write.approval.ApprovalRequests.ApproveRequest;
import kz.moldir.plan.write.approval.ApprovalRequests.VotesRequest;
import kz.moldir.plan.write.plan.PlanCommand.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Decisions of the general meeting with their votes and signed scans. */
@Component
final class Decisions {

    private final Scans scans;
    private final Council council;
    private final boolean alone;
    private final boolean programs;

    /**
     * A use of the kept scans.
     *
     * @param alone whether one person keeps the secretariat
     * @param programs whether programs count as people
     */
    Decisions(
            Scans scans,
            Council council,
            @Value("${moldir.one-person-secretariat}") boolean alone,
            @Value("${moldir.programs-decide}") boolean programs) {
        this.scans = scans;
        this.council = council;
        this.alone = alone;
        this.programs = programs;
    }

    /** Whether at a tie the council lets the vote of its chair decide. */
    boolean chairDecides() {
        return council.castingVote() != null;
    }

    /** Who records what the meeting decided. */
    Recorder by(Caller caller) {
        return new Recorder(caller.actor(), caller.actingFor(), alone, chairDecides(), programs);
    }

    Decision of(String planId, ApproveRequest asked) {
        Days.check("date", asked.date());
        VotesRequest counted = asked.votes();
        return new Decision(
                asked.decision(),
                asked.date(),
                asked.chair().strip(),
                counted == null
                        ? null
                        : new Votes(counted.inFavour(), counted.against(), counted.abstained()),
                scan(planId, asked.scan()),
                asked.byChair());
    }

    /**
     * Keeps a scan that a form brought.
     *
     * @param values of the form, which say from then on what was kept, so that a fault elsewhere
     *     does not ask for the file again
     * @return its id, or null where neither this form nor the one before it brought any
     */
    @Nullable String kept(String planId, @Nullable MultipartFile scan, Map<String, String> values)
            throws IOException {
        if (scan != null && !scan.isEmpty()) {
            Scan kept = scans.keep(planId, scan.getOriginalFilename(), scan.getBytes());
            values.put("kept", kept.id());
            values.put("keptName", kept.name());
        }
        String id = values.get("kept");
        return id == null || id.isBlank() ? null : id;
    }

    private @Nullable Scan scan(String planId, @Nullable String id) {
        return id == null
                ? null
                : scans.get(planId, id)
                        .orElseThrow(() -> Invalid.field("scan", "plan.approval.problem.scan"));
    }
}
