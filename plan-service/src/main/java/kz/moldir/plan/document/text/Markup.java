package kz.moldir.plan.document.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the artefacts of an editor out of a cell and leaves its words as written. */
public final class Markup {

    /** Elements of HTML that stand in texts; anything else in angle brackets is words. */
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:a|b|big|br|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre"
                            + "|s|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr"
                            + "|tt|u|ul)(\\s[^<>]{0,200})?/?>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern END_OF_EMPHASIS =
            Pattern.compile("</(?:b|strong|i|em|u)\\s?>", Pattern.CASE_INSENSITIVE);

    /** Written by {@link #emphasised}; no file has these by chance. */
    private static final String BEGINNING = "<b >";

    private static final String END = "</b >";
    private static final Pattern ASTERISKS = Pattern.compile("\\*\\*");
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

    /** A cell whose beginning its document shows in bold, as a cell with markup. */
    public static String emphasised(String beginning, String rest) {
        return BEGINNING + beginning + END + " " + rest;
    }

    /** What {@link #plain} takes out of a cell as markup that somebody wrote there, each once. */
    public static List<String> written(String cell) {
        return Stream.of(TAG, ASTERISKS)
                .flatMap(pattern -> pattern.matcher(cell).results())
                .map(MatchResult::group)
                .filter(tag -> !tag.equals(BEGINNING) && !tag.equals(END))
                .distinct()
                .toList();
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
