package kz.moldir.plan.read.versions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.events.PlanEvent.Scan;
import kz.moldir.plan.read.approval.ScanContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a plan as pages: the list with any two compared, and each one frozen. */
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER},
        own = Role.PRESS)
@Controller
@RequestMapping("/{lang:kk|ru|en}/plans/{planId}/versions")
final class VersionsPages {

    private final Versions versions;
    private final VersionList list;
    private final VersionPage pages;
    private final ScanContent scans;
    private final VersionWords words;
    private final ToldReasons told;

    VersionsPages(
            Versions versions,
            VersionList list,
            VersionPage pages,
            ScanContent scans,
            VersionWords words,
            ToldReasons told) {
        this.told = told;
        this.words = words;
        this.list = list;
        this.pages = pages;
        this.versions = versions;
        this.scans = scans;
    }

    /** The list; without a choice the last version is compared with the one before. */
    @GetMapping({"", "/diff"})
    String all(
            @PathVariable String planId,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        List<ListedVersion> all = list.of(planId);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        VersionView after = version(planId, to == null ? all.getLast().version() : to);
        VersionView before =
                version(planId, from == null ? Math.max(1, after.version() - 1) : from);
        model.addAttribute("versions", all);
        model.addAttribute("plan", after);
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("diffs", after.since(before, told));
        model.addAttribute(
                "coverage",
                CoverageDiff.between(
                        words.of(planId, before.version()), words.of(planId, after.version())));
        return "plan/versions";
    }

    /** One version: what stands under this address changes in nothing but a corrected decision. */
    @GetMapping("/{version}")
    String version(
            @PathVariable String planId,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        model.addAllAttributes(pages.model(planId, version, page, Map.of(), List.of(), locale));
        return "plan/version";
    }

    /** The signed scan of the decision that made it. */
    @Allowed({Role.SECRETARIAT, Role.CHAIR, Role.LEAD, Role.MEMBER})
    @GetMapping("/{version}/scan")
    ResponseEntity<byte[]> scan(@PathVariable String planId, @PathVariable int version) {
        Scan scan = version(planId, version).decision().scan();
        if (scan == null) {
            throw new NotFound();
        }
        return scans.file(scan);
    }

    private VersionView version(String planId, int version) {
        return versions.get(planId, version).orElseThrow(NotFound::new);
    }
}
