package kz.moldir.plan.document.responsible;

import kz.moldir.plan.document.text.Token;

/** Words that no rule has recognised, until the next recognised ones. */
final class Leftover {

    private int start = -1;
    private int end = -1;

    void add(Token token) {
        start = start < 0 ? token.start() : start;
        end = token.end();
    }

    String take(String cell) {
        String words = start < 0 ? "" : cell.substring(start, end);
        start = -1;
        return words;
    }
}
