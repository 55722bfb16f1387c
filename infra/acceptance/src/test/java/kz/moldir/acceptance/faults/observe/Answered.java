package kz.moldir.acceptance.faults.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.acceptance.faults.load.Ledger;
import kz.moldir.acceptance.faults.load.Wanted;
import kz.moldir.testkit.check.Outcome;

/**
 * Whether a load did anything at all: of commands that are all refused, no promise can be broken.
 */
public final class Answered {

    private static final int ONE_OF = 4;

    /** What every tenth wish or more is, so that no load is without it. */
    private static final Set<String> OFTEN =
            Set.of(
                    "activity.date-agreed",
                    "activity.postponed",
                    "activity.occurrence-recorded",
                    "activity.covered",
                    "visit.scheduled");

    private Answered() {}

    /** At least a quarter of what was wanted was done, and each kind of command among it. */
    public static void isEnough(Ledger ledger, String when) {
        List<Wanted> done = ledger.last(Outcome.Done.class);
        assertThat(done)
                .as("%s, %s: what was done", when, ledger)
                .hasSizeGreaterThanOrEqualTo(ledger.intents().size() / ONE_OF);
        assertThat(done.stream().map(Wanted::type).collect(Collectors.toSet()))
                .as("%s, %s: what was done", when, ledger)
                .containsAll(OFTEN);
    }
}
