package kz.moldir.plan.office.pdf;

import java.util.List;

/**
 * One line as it is written on a page.
 *
 * @param beginning its bold beginning
 * @param rest what follows that
 * @param x its left edge
 * @param y its baseline
 * @param size of the font that it begins with
 */
record Written(String beginning, String rest, float x, float y, float size) {

    private static final float SPACE = 0.18f;

    /** A line of letters from the left. */
    static Written of(List<Glyph> line) {
        StringBuilder beginning = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        Glyph before = null;
        for (int i = 0; i < line.size(); i++) {
            Glyph glyph = line.get(i);
            if (i + 1 < line.size() && hidden(glyph, line.get(i + 1))) {
                continue;
            }
            boolean still = rest.isEmpty() && (glyph.bold() || glyph.blank());
            (still ? beginning : rest)
                    .append(before != null && gap(before, glyph) ? " " : "")
                    .append(glyph.text());
            before = glyph;
        }
        Glyph first = line.getFirst();
        return new Written(
                beginning.toString(), rest.toString(), first.x(), first.y(), first.size());
    }

    String text() {
        return beginning + rest;
    }

    /** Whether it belongs to the paragraph of the line above it: at one edge, close below. */
    boolean continues(Written above) {
        return Math.abs(above.x - x) < 1 && y - above.y < 1.7f * Math.max(above.size, size);
    }

    /** A browser writes a soft hyphen that parts nothing as a space under the next letter. */
    private static boolean hidden(Glyph space, Glyph next) {
        return space.blank() && !next.blank() && next.x() < space.middle();
    }

    private static boolean gap(Glyph left, Glyph right) {
        return !left.blank()
                && !right.blank()
                && right.x() - left.right() > SPACE * Math.max(left.size(), right.size());
    }
}
