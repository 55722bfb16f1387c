package kz.moldir.reporting.read.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import kz.moldir.kit.command.Invalid;
import kz.moldir.reporting.read.rows.Row;
import org.jspecify.annotations.Nullable;

/** In which order rows are listed; each order is total, so that a cursor can point between rows. */
public enum Order {
    NUMBER,
    TITLE,
    DATE;

    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** The order of that name; by number if none is named. */
    static Order of(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return NUMBER;
        }
        return Arrays.stream(values())
                .filter(order -> order.code().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field("sort", "reporting.unknown-value", name));
    }

    /** The name in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Smallest key first. */
    public Comparator<Row> comparator() {
        return Comparator.comparing(this::key);
    }

    /** A row's place as text that compares by its characters; no two rows of a plan share one. */
    String key(Row row) {
        String place =
                switch (this) {
                    case NUMBER -> "";
                    case TITLE -> row.promise().titleKey() + "\u0000";
                    case DATE -> (row.due() == null ? NEVER : row.due()) + "\u0000";
                };
        return place + "%06d".formatted(row.number()) + "\u0000" + row.id();
    }
}
