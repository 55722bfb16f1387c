package kz.moldir.plan.office.word;

import kz.moldir.plan.office.table.Cell;

/** The words of a cell as they come, split where their emphasis ends. */
final class Runs {

    private final StringBuilder beginning = new StringBuilder();
    private final StringBuilder rest = new StringBuilder();

    void add(String text, boolean bold) {
        boolean still = rest.isEmpty() && (bold || text.isBlank());
        (still ? beginning : rest).append(text);
    }

    void paragraph() {
        if (!text().isBlank()) {
            (rest.isEmpty() ? beginning : rest).append('\n');
        }
    }

    boolean blank() {
        return text().isBlank();
    }

    String text() {
        return beginning.toString() + rest;
    }

    /** Emphasised words stand apart from the others; without any, the first line does. */
    Cell cell() {
        return beginning.toString().isBlank() || rest.toString().isBlank()
                ? Cell.ofLines(text())
                : Cell.emphasised(beginning.toString(), rest.toString());
    }
}
