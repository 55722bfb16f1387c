package kz.moldir.plan.read.versions;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.settings.Council;
import kz.moldir.kit.command.CommandIds;
import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.diff.CoverageDiff;
import kz.moldir.plan.diff.RowDiff;
import kz.moldir.plan.read.approval.WhoDecided;
import kz.moldir.ui.Leaf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of a version shows. */
@Component
public final class VersionPage {

    private final Versions versions;
    private final VersionWords words;
    private final WhoDecided who;
    private final Council council;
    private final ToldReasons told;

    VersionPage(
            Versions versions,
            VersionWords words,
            WhoDecided who,
            Council council,
            ToldReasons told) {
        this.told = told;
        this.words = words;
        this.council = council;
        this.versions = versions;
        this.who = who;
    }

    /**
     * The model of the page.
     *
     * @param page of its rows, null for the first
     * @param values what was typed, by field
     * @param errors each {field, message}
     */
    public Map<String, Object> model(
            String planId,
            int version,
            @Nullable String page,
            Map<String, String> values,
            List<Map<String, String>> errors,
            Locale locale) {
        VersionView found = versions.get(planId, version).orElseThrow(NotFound::new);
        Map<String, Object> model = new HashMap<>();
        model.put("plan", found);
        model.put("seen", found.decisionSeen());
        model.put("made", who.of(planId, version, locale).orElse(null));
        model.put("leaf", Leaf.of(found.rows(), page));
        model.put("diffs", told.of(version, found.changes()).stream().map(RowDiff::of).toList());
        model.put("correctable", told.correctable(version, found.changes()));
        LocalizedText said = words.of(planId, version);
        model.put("covered", said);
        model.put(
                "coverage",
                version == 1
                        ? List.of()
                        : CoverageDiff.between(words.of(planId, version - 1), said));
        model.put("values", values);
        model.put("errors", errors);
        model.put("chairDecides", council.castingVote() != null);
        model.put("key", CommandIds.fresh());
        return model;
    }
}
