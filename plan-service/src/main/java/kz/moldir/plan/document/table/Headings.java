package kz.moldir.plan.document.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import org.jspecify.annotations.Nullable;

/**
 * Headings that are none of a plan. The rows below them are read in the usual order; where these
 * are none, or have other cells than a plan's rows, it is the headings that are at fault.
 */
final class Headings {

    private static final Set<Code> SHAPE =
            EnumSet.of(
                    Code.TOO_FEW_CELLS,
                    Code.TOO_MANY_CELLS,
                    Code.TITLE_MISSING,
                    Code.TOO_FEW_CELLS_ON_SHEET,
                    Code.TOO_MANY_CELLS_ON_SHEET,
                    Code.TITLE_MISSING_ON_SHEET);

    private final Consumer<Problem> told;
    private final Set<Line> leftOut = new LinkedHashSet<>();
    private final Set<Line> atFault = new LinkedHashSet<>();
    private @Nullable Line waiting;
    private @Nullable Line reading;
    private boolean leaving;
    private boolean refused;

    Headings(Consumer<Problem> told) {
        this.told = told;
    }

    /** Headings whose rows may stand in the usual order. */
    void above(Line line) {
        end();
        waiting = line;
    }

    /** Headings of a further table, whose rows nobody can tell. */
    void leaveOut(Line line) {
        end();
        leftOut.add(line);
        leaving = true;
    }

    boolean leavesOut() {
        return leaving;
    }

    /** Whether rows below some were read. */
    boolean reads() {
        return reading != null;
    }

    boolean waits() {
        return waiting != null;
    }

    /** A row begins in the usual order. */
    void begins() {
        if (waiting != null) {
            reading = waiting;
            waiting = null;
        }
    }

    /** The table with these headings is over. */
    void end() {
        if (waiting != null) {
            leftOut.add(waiting);
        }
        waiting = null;
        reading = null;
        leaving = false;
    }

    /** Words outside a table end one that is left out. */
    void endLeftOut() {
        leaving = false;
    }

    /** Those of tables of which no row was read. */
    List<Line> leftOut() {
        return new ArrayList<>(leftOut);
    }

    /** Tells a fault of the file; one of a row below strange headings is theirs. */
    void report(Problem problem) {
        Line above = reading;
        if (above == null || !SHAPE.contains(problem.code())) {
            refused = true;
            told.accept(problem);
        } else if (atFault.add(above)) {
            refused = true;
            told.accept(Faults.headings(above));
        }
    }

    /** Nothing was read besides. */
    void refuse() {
        refused = true;
    }

    /** A file that is refused is told all that is wrong with it. */
    void tellAll() {
        if (refused) {
            leftOut.stream().filter(atFault::add).map(Faults::headings).forEach(told);
        }
    }
}
