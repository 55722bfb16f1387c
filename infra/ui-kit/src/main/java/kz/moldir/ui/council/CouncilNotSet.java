package kz.moldir.ui.council;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to set when a process is started without its council: ids of plans are made of the
 * council's, so that none can be assumed and changed later.
 */
final class CouncilNotSet extends AbstractFailureAnalyzer<IllegalStateException> {

    private static final String VARIABLE = "MOLDIR_COUNCIL";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, IllegalStateException cause) {
        return String.valueOf(cause.getMessage()).contains("${" + VARIABLE + "}")
                ? new FailureAnalysis(
                        VARIABLE + " is not set: it is not known which council this serves.",
                        "Set "
                                + VARIABLE
                                + " to the file of the council's settings, such as"
                                + " file:/etc/moldir/council.yml; the README of council-kit says"
                                + " what stands in it.",
                        root)
                : null;
    }
}
