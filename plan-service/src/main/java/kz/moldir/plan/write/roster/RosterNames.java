package kz.moldir.plan.write.roster;

import java.util.function.UnaryOperator;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.document.responsible.KnownPersons;
import org.jspecify.annotations.Nullable;

/** The roster as an import needs it; the roster's view stands behind it. */
public interface RosterNames {

    /** The names as the reader of a document looks them up. */
    KnownPersons known();

    /** The main name of whose name this is, word for word; what the roster lacks stays. */
    default UnaryOperator<String> mainName() {
        return UnaryOperator.identity();
    }

    /**
     * Its name in the languages that are known, as it is written in its own; null of a stranger.
     */
    default @Nullable LocalizedText called(String name) {
        return null;
    }

    /** Whether the roster has exactly this name. */
    boolean contains(String name);
}
