package kz.moldir.identity.people;

import java.util.Optional;
import java.util.function.Supplier;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.roster.RosterQuestions;
import kz.moldir.identity.roster.RosterQuestions.Question;
import org.jspecify.annotations.Nullable;

/** Somebody says that access lasts longer: kept before it does, and not where it is refused. */
final class Answering {

    private final RosterQuestions terms;
    private final Account typed;
    private final Optional<Question> asked;
    private @Nullable Runnable before;

    /**
     * Keeps nothing yet.
     *
     * @param asked what is answered; empty where nobody says anything
     */
    Answering(RosterQuestions terms, Account typed, Optional<Question> asked) {
        this.terms = terms;
        this.typed = typed;
        this.asked = asked;
    }

    /** Whether there is an answer. */
    boolean is() {
        return asked.isPresent();
    }

    /** Keeps it, once, unless there is a fault, which is handed on. */
    Optional<String> unless(Optional<String> fault) {
        if (fault.isEmpty() && before == null) {
            before = terms.answered(typed, asked);
        }
        return fault;
    }

    /**
     * Changes what is answered about; where that is refused or fails, what was answered before
     * counts again.
     *
     * @return why nothing was changed
     */
    Optional<String> unlessRefused(Supplier<Optional<String>> change) {
        try {
            Optional<String> fault = change.get();
            if (fault.isPresent()) {
                takeBack();
            }
            return fault;
        } catch (RuntimeException failed) {
            takeBack();
            throw failed;
        }
    }

    private void takeBack() {
        if (before != null) {
            before.run();
        }
    }
}
