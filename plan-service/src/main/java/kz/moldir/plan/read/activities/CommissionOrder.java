package kz.moldir.plan.read.activities;

import java.util.Comparator;

/** Commissions by their numbers, 2 before 10; what is no number comes last. */
public final class CommissionOrder {

    public static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(CommissionOrder::number)
                    .thenComparing(Comparator.naturalOrder());

    private CommissionOrder() {}

    private static int number(String commission) {
        return commission.matches("\\d{1,9}") ? Integer.parseInt(commission) : Integer.MAX_VALUE;
    }
}
