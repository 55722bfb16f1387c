package kz.moldir.embedded.documents.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * MongoDB's order of values: null first, numbers by value whatever their type, then texts and so
 * on.
 */
public final class ValueOrder implements Comparator<@Nullable Object> {
    public static final ValueOrder ASCENDING = new ValueOrder();

    private ValueOrder() {}

    @Override
    public int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String a && other instanceof String b) {
            return a.compareTo(b);
        }
        if (one instanceof UUID a && other instanceof UUID b) {
            return unsigned(a, b);
        }
        if (one instanceof Number a && other instanceof Number b && isPlain(a) && isPlain(b)) {
            return numbers(a, b);
        }
        return ValueComparator.ascWithoutListHandling()
                .compare(Missing.ofNullable(one), Missing.ofNullable(other));
    }

    private static int unsigned(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }

    private static boolean isPlain(Number number) {
        return isWhole(number) || number instanceof Double;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static int numbers(Number a, Number b) {
        if (isWhole(a) && isWhole(b)) {
            return Long.compare(a.longValue(), b.longValue());
        }
        double x = a.doubleValue();
        double y = b.doubleValue();
        if (x != y || !Double.isFinite(x)) {
            return Double.compare(x, y);
        }
        return exact(a).compareTo(exact(b));
    }

    private static BigDecimal exact(Number number) {
        return isWhole(number)
                ? BigDecimal.valueOf(number.longValue())
                : new BigDecimal(number.doubleValue());
    }
}
