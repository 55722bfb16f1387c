package kz.moldir.plan.document.responsible;

/** Understands words for "who"; what is not understood is asked and kept in the note. */
public final class ResponsibleReader {

    private final KnownPersons known;

    public ResponsibleReader(KnownPersons known) {
        this.known = known;
    }

    /**
     * Reads one cell.
     *
     * @param row the plan's number of the row, for questions
     * @param cell the words without markup
     */
    public ResponsibleReading read(int row, String cell) {
        return new ResponsibleCell(known, row, cell).result();
    }
}
