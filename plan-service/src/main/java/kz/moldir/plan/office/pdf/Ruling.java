package kz.moldir.plan.office.pdf;

/**
 * A straight line of a table.
 *
 * @param at its x where it is vertical, else its y
 */
record Ruling(boolean isVertical, float at, float from, float to) {

    static Ruling vertical(float x, float y1, float y2) {
        return new Ruling(true, x, Math.min(y1, y2), Math.max(y1, y2));
    }

    static Ruling horizontal(float y, float x1, float x2) {
        return new Ruling(false, y, Math.min(x1, x2), Math.max(x1, x2));
    }

    float length() {
        return to - from;
    }

    /** Whether the line runs over a place of the other axis. */
    boolean covers(float place) {
        return from - 1 <= place && place <= to + 1;
    }
}
