package kz.moldir.plan.write.rows;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.moldir.plan.write.plan.UndoneFile;
import org.jspecify.annotations.Nullable;

/**
 * What is not as it was after a file was taken back, as the address of the page says it that
 * follows: the first numbers of rows parted by hyphens and, behind a dot, how many more there are.
 *
 * @param left the rows that stay as they are
 * @param gone the rows that stay out
 * @param stayed what else the file changed
 */
public record FileUndone(@Nullable String left, @Nullable String gone, @Nullable String stayed) {

    private static final int MOST = 50;
    private static final String BETWEEN = "-";
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,9}(?:-\\d{1,9}){0,49})(?:\\.(\\d{1,9}))?");

    /**
     * Numbers of rows as they are read.
     *
     * @param more how many there are besides
     */
    public record Numbers(String first, int more) {}

    /** The part of such an address that says it. */
    static String address(UndoneFile undone) {
        return part("left", numbers(undone.left()))
                + part("gone", numbers(undone.gone()))
                + part("stayed", joined(undone.stayed()));
    }

    private static String numbers(List<Integer> rows) {
        return rows.size() <= MOST
                ? joined(rows)
                : joined(rows.subList(0, MOST)) + "." + (rows.size() - MOST);
    }

    private static String joined(List<?> each) {
        return each.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + value;
    }

    /** Whether all that the file changed is as it was. */
    public boolean whole() {
        return leaves() == null && lacks() == null && others().isEmpty();
    }

    /** The rows that stay as they are, or null. */
    public @Nullable Numbers leaves() {
        return read(left);
    }

    /** The rows that stay out, by the numbers that they had, or null. */
    public @Nullable Numbers lacks() {
        return read(gone);
    }

    /** What else is not as it was. */
    public List<UndoneFile.Stayed> others() {
        List<String> named = Arrays.asList((stayed == null ? "" : stayed).split(BETWEEN, -1));
        return Arrays.stream(UndoneFile.Stayed.values())
                .filter(each -> named.contains(each.name()))
                .toList();
    }

    private static @Nullable Numbers read(@Nullable String said) {
        Matcher numbers = NUMBERS.matcher(said == null ? "" : said);
        if (!numbers.matches()) {
            return null;
        }
        String more = numbers.group(2);
        return new Numbers(
                numbers.group(1).replace(BETWEEN, ", "), more == null ? 0 : Integer.parseInt(more));
    }
}
