package kz.moldir.plan.write.roster;

import java.util.function.UnaryOperator;
import kz.moldir.plan.document.responsible.KnownPersons;

/** The roster as an import needs it; the roster's view stands behind it. */
public interface RosterNames {

    /** The names as the reader of a document looks them up. */
    KnownPersons known();

    /** The main name of whose name this is, word for word; what the roster lacks stays. */
    default UnaryOperator<String> mainName() {
        return UnaryOperator.identity();
    }

    /** Whether the roster has exactly this name. */
    boolean contains(String name);
}
