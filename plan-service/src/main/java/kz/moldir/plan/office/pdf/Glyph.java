package kz.moldir.plan.office.pdf;

/**
 * A piece of text on a page, usually a letter; the origin is the page's upper left corner.
 *
 * @param x its left edge
 * @param y its baseline
 * @param size of its font
 */
record Glyph(String text, float x, float y, float width, float size, boolean bold) {

    float middle() {
        return x + width / 2;
    }

    /** A point inside the letter's body. */
    float centre() {
        return y - size * 0.3f;
    }

    float right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }
}
