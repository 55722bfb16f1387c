package kz.moldir.plan.read.versions;

import java.util.List;
import java.util.Objects;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.diff.RowDiff.Kinds;
import kz.moldir.plan.diff.RowDiff.Part;
import kz.moldir.plan.diff.Understood;
import kz.moldir.plan.events.PlanEvent.Decision;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.events.Row;
import kz.moldir.plan.events.RowChange;
import kz.moldir.plan.read.approval.ScanContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a plan for programs: listed, one whole, two compared by word. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.PRESS)
@RestController
@RequestMapping("/api/plans/{planId}/versions")
final class VersionsController {

    private final Versions versions;
    private final VersionList list;
    private final ScanContent scans;
    private final VersionWords words;
    private final ToldReasons told;

    VersionsController(
            Versions versions,
            VersionList list,
            ScanContent scans,
            VersionWords words,
            ToldReasons told) {
        this.told = told;
        this.words = words;
        this.list = list;
        this.versions = versions;
        this.scans = scans;
    }

    /**
     * A version in the list.
     *
     * @param coverage whether it changed the words on coverage
     */
    record Listed(
            int version,
            Decision decision,
            @Nullable String reason,
            int activities,
            int added,
            int changed,
            int postponed,
            int excluded,
            boolean coverage) {

        static Listed of(ListedVersion version) {
            return new Listed(
                    version.version(),
                    version.decision(),
                    version.reason(),
                    version.activities(),
                    version.added(),
                    version.changed(),
                    version.postponed(),
                    version.excluded(),
                    version.coverage() != null);
        }
    }

    record Listing(List<Listed> items, @Nullable String next) {}

    /**
     * A version with all its rows.
     *
     * @param coverage what it says on that, absent where it says nothing
     */
    record Whole(
            String planId,
            int year,
            int half,
            int version,
            Decision decision,
            @Nullable String reason,
            List<Row> rows,
            List<RowChange> changes,
            @Nullable LocalizedText coverage) {}

    /**
     * A row that is not the same.
     *
     * @param reason why it changed, besides why the plan was amended; of one version and the one
     *     before it
     */
    record Different(
            String activityId,
            int number,
            RowChange.Kind kind,
            List<Part> parts,
            @Nullable Kinds kinds,
            List<Understood> understood,
            @Nullable String reason) {

        static Different of(RowDiff diff) {
            return new Different(
                    diff.row().id(),
                    diff.row().number(),
                    diff.change().kind(),
                    diff.parts(),
                    diff.kinds(),
                    diff.understood(),
                    diff.change().reason());
        }
    }

    /**
     * Two versions compared.
     *
     * @param coverage what they say otherwise on that, by word in each language
     */
    record Differences(
            int from,
            int to,
            List<Different> items,
            List<CoverageDiff> coverage,
            @Nullable String next) {}

    @GetMapping
    Listing all(@PathVariable String planId) {
        return new Listing(list.of(planId).stream().map(Listed::of).toList(), null);
    }

    /** A frozen version: its rows never change, its decision when it is corrected. */
    @GetMapping("/{version}")
    ResponseEntity<Whole> one(@PathVariable String planId, @PathVariable int version) {
        VersionView found = version(planId, version);
        List<RowChange> changes = told.of(version, found.changes());
        return ResponseEntity.ok()
                .eTag(
                        "\"v%d-%x\""
                                .formatted(
                                        version,
                                        Objects.hash(
                                                found.decision(),
                                                found.reason(),
                                                changes.stream().map(RowChange::reason).toList())))
                .body(
                        new Whole(
                                planId,
                                found.year(),
                                found.half(),
                                found.version(),
                                found.decision(),
                                found.reason(),
                                found.rows(),
                                changes,
                                words.of(planId, version)));
    }

    /** The signed scan of the decision that made the version. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{version}/scan")
    ResponseEntity<byte[]> scan(@PathVariable String planId, @PathVariable int version) {
        Scan scan = version(planId, version).decision().scan();
        if (scan == null) {
            throw new NotFound();
        }
        return scans.file(scan);
    }

    /**
     * What is different in any version from any other; left out, in the last from the one before.
     */
    @GetMapping("/diff")
    Differences diff(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        VersionView after =
                version(
                        planId,
                        to == null
                                ? list.of(planId).stream()
                                        .map(ListedVersion::version)
                                        .reduce(0, Math::max)
                                : to);
        VersionView before =
                version(planId, from == null ? Math.max(1, after.version() - 1) : from);
        return new Differences(
                before.version(),
                after.version(),
                after.since(before, told).stream().map(Different::of).toList(),
                CoverageDiff.between(
                        words.of(planId, before.version()), words.of(planId, after.version())),
                null);
    }

    private VersionView version(String planId, int version) {
        return versions.get(planId, version).orElseThrow(NotFound::new);
    }
}
