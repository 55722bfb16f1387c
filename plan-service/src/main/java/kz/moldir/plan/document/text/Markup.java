package kz.moldir.plan.document.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the artefacts of an editor out of a cell and leaves its words as written. */
public final class Markup {

    private static final Pattern TAG =
            Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,9}(\\s[^<>]{0,200})?/?>");
    private static final Pattern END_OF_EMPHASIS =
            Pattern.compile("</(?:b|strong|i|em|u)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern NARROW_AND_FIXED_SPACES =
            Pattern.compile("[\\u00A0\\u2007\\u202F\\f\\u000B]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");

    /** What {@link #plain} would take for markup: a bracket, or an asterisk before another. */
    private static final Pattern AMBIGUOUS = Pattern.compile("<|\\*(?=\\*)");

    private Markup() {}

    /** The words of a cell or line without tags, asterisks of emphasis and invisible characters. */
    public static String plain(String cell) {
        String text = TAG.matcher(cell).replaceAll("").replace("**", "");
        text = NARROW_AND_FIXED_SPACES.matcher(text).replaceAll(" ");
        return INVISIBLE.matcher(text).replaceAll("").strip();
    }

    /** Words written so that {@link #plain} gives them back, even where they look like a tag. */
    public static String kept(String words) {
        return AMBIGUOUS.matcher(words).replaceAll("$0\u2060");
    }

    /** What stands behind the end of the emphasised beginning of a cell, or null. */
    public static @Nullable String behindEmphasis(String cell) {
        var end = END_OF_EMPHASIS.matcher(cell);
        if (!cell.stripLeading().startsWith("<") || !end.find()) {
            return null;
        }
        String rest = plain(cell.substring(end.end()));
        return rest.isEmpty() ? null : rest;
    }

    /** The emphasised beginning of a cell, or all of it where nothing is emphasised. */
    public static String emphasis(String cell) {
        var end = END_OF_EMPHASIS.matcher(cell);
        return plain(end.find() ? cell.substring(0, end.start()) : cell);
    }
}
