package kz.moldir.plan.office.table;

import kz.moldir.plan.document.text.Markup;

/**
 * One cell of a table.
 *
 * @param text its words; a beginning that the document emphasises is marked as such
 * @param continued it belongs to the cell above it
 */
public record Cell(String text, boolean continued) {

    /** A cell without words. */
    public static final Cell EMPTY = new Cell("", false);

    /** A cell of its own. */
    public static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(text, false);
    }

    /** A cell whose first line stands apart from the others, as a date before its note does. */
    public static Cell ofLines(String text) {
        String stripped = text.strip();
        int line = stripped.indexOf('\n');
        return line < 0
                ? of(stripped)
                : emphasised(stripped.substring(0, line), stripped.substring(line + 1));
    }

    /** A cell that begins with emphasised words. */
    public static Cell emphasised(String beginning, String rest) {
        return beginning.isBlank() || rest.isBlank()
                ? of((beginning + rest).strip())
                : of(Markup.emphasised(beginning.strip(), rest.strip()));
    }

    boolean blank() {
        return Markup.plain(text).isEmpty();
    }
}
