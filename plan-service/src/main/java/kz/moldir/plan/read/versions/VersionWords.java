package kz.moldir.plan.read.versions;

import java.util.Comparator;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.plan.events.PlanEvent.Coverage;
import kz.moldir.plan.events.PlanEvent.CoverageAmended;
import kz.moldir.plan.read.plans.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each version of a plan says on its coverage: what the next amendment of that found, else
 * what the plan says now.
 */
@Component
public final class VersionWords {

    private final VersionList versions;
    private final Plans plans;
    private final Council council;

    VersionWords(VersionList versions, Plans plans, Council council) {
        this.versions = versions;
        this.plans = plans;
        this.council = council;
    }

    /** The words of a version; null where it says nothing. */
    public @Nullable LocalizedText of(String planId, int version) {
        Optional<CoverageAmended> next =
                versions.of(planId).stream()
                        .filter(each -> each.version() > version && each.coverage() != null)
                        .min(Comparator.comparing(ListedVersion::version))
                        .map(ListedVersion::coverage);
        if (next.isEmpty()) {
            return plans.head(planId).map(plan -> plan.covered(council.coverage())).orElse(null);
        }
        Coverage found = next.get().before();
        return found == null ? council.coverage() : found.text();
    }
}
