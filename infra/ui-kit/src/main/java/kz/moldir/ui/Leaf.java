package kz.moldir.ui;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list; a list of at most {@link #SIZE} has only one.
 *
 * @param items that stand on it
 * @param number of the page, from 1; 0 where all are shown at once, as for printing
 * @param of how many pages there are
 * @param total how many items all pages have
 */
public record Leaf<T>(List<T> items, int number, int of, int total) {

    /** So many items stand on a page. */
    public static final int SIZE = 200;

    /** As an address asks for all at once. */
    public static final String ALL = "all";

    /**
     * A page of a list.
     *
     * @param asked its number, or {@link #ALL}; what names no page is the first
     */
    public static <T> Leaf<T> of(List<T> all, @Nullable String asked) {
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        if (ALL.equals(asked)) {
            return new Leaf<>(all, 0, pages, all.size());
        }
        int number = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
        return numbered(all, Math.min(number, pages), pages);
    }

    /** The page on which an item stands; the one that was asked for where there is none such. */
    public static <T> Leaf<T> with(List<T> all, Predicate<T> item, @Nullable String asked) {
        for (int place = 0; place < all.size(); place++) {
            if (item.test(all.get(place))) {
                return ALL.equals(asked)
                        ? of(all, asked)
                        : of(all, String.valueOf(place / SIZE + 1));
            }
        }
        return of(all, asked);
    }

    private static <T> Leaf<T> numbered(List<T> all, int number, int pages) {
        int from = (number - 1) * SIZE;
        List<T> items = all.subList(from, Math.min(from + SIZE, all.size()));
        return new Leaf<>(List.copyOf(items), number, pages, all.size());
    }

    /** The same page of what is made of each item. */
    public <R> Leaf<R> map(Function<T, R> each) {
        return new Leaf<>(items.stream().map(each).toList(), number, of, total);
    }

    /** Whether some items stand on other pages. */
    public boolean parted() {
        return number > 0 && of > 1;
    }

    /** The address of the page before, or null. */
    public @Nullable String previous(String address) {
        return number > 1 ? at(address, String.valueOf(number - 1)) : null;
    }

    /** The address of the page after, or null. */
    public @Nullable String next(String address) {
        return number > 0 && number < of ? at(address, String.valueOf(number + 1)) : null;
    }

    /** The address of all at once. */
    public String all(String address) {
        return at(address, ALL);
    }

    private static String at(String address, String page) {
        return address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
