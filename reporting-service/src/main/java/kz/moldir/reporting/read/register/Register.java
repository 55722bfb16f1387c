package kz.moldir.reporting.read.register;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import kz.moldir.kit.command.Invalid;
import kz.moldir.reporting.read.rows.PlanRows;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/** The rows that were asked for, in their order, a page at a time. */
public record Register(List<Row> rows, Order order) {

    /** The longest page. */
    public static final int MOST = 1000;

    /**
     * One page.
     *
     * @param next where the next page begins, or null at the end
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** The rows of a plan that match. */
    static Register of(PlanRows plan, Filter filter, Order order) {
        return new Register(
                plan.rows().stream()
                        .filter(row -> filter.matches(row, plan.today()))
                        .sorted(order.comparator())
                        .toList(),
                order);
    }

    /**
     * A page behind a cursor. The cursor names the last row that was seen, so rows that come or go
     * in between are neither repeated nor skipped.
     *
     * @param size from 1 to {@link #MOST}
     */
    Page page(@Nullable String cursor, int size) {
        if (size < 1 || size > MOST) {
            throw Invalid.field("size", "reporting.size", MOST);
        }
        String after = cursor == null || cursor.isBlank() ? "" : decode(cursor);
        List<Row> left = rows.stream().filter(row -> order.key(row).compareTo(after) > 0).toList();
        List<Row> page = left.subList(0, Math.min(size, left.size()));
        return new Page(page, page.size() < left.size() ? encode(order.key(page.getLast())) : null);
    }

    private String encode(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order.code() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    private String decode(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(order.code() + "\n")) {
                return text.substring(order.code().length() + 1);
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below like any other cursor that this list did not give out.
        }
        throw Invalid.field("cursor", "reporting.cursor");
    }
}
