package kz.moldir.plan.document.responsible;

import java.util.Set;

/** Understands words for "who"; what is not understood is asked and kept in the note. */
public final class ResponsibleReader {

    private final KnownPersons known;
    private final Set<String> commissions;

    public ResponsibleReader(KnownPersons known) {
        this(known, Set.of());
    }

    /**
     * Of one council.
     *
     * @param commissions numbers of those that it has; empty where nobody knows
     */
    public ResponsibleReader(KnownPersons known, Set<String> commissions) {
        this.known = known;
        this.commissions = Set.copyOf(commissions);
    }

    /**
     * Reads one cell.
     *
     * @param row the plan's number of the row, for questions
     * @param cell the words without markup
     */
    public ResponsibleReading read(int row, String cell) {
        return new ResponsibleCell(known, commissions, row, cell).result();
    }
}
