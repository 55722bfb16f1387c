package kz.moldir.plan.document.remark;

/** Shortens quoted words, so that a remark stays readable however long the cell was. */
final class Excerpt {

    private static final int LONGEST = 160;

    private Excerpt() {}

    static String of(String text) {
        String line = text.strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return line.substring(0, end) + "…";
    }
}
