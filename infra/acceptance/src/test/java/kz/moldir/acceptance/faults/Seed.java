package kz.moldir.acceptance.faults;

import java.security.SecureRandom;

/**
 * The seed of a run's random choices: {@code -Dmoldir.faults.seed}, or a new one. It repeats what
 * is sent, when something breaks and where; how threads and processes meet it cannot repeat.
 */
final class Seed {

    private Seed() {}

    /** Prints it, so that a run can be repeated. */
    static long of(Class<?> test) {
        Long given = Long.getLong("moldir.faults.seed");
        long seed = given != null ? given : new SecureRandom().nextInt(Integer.MAX_VALUE);
        System.out.printf(
                "%s: seed %d; repeat with -Dmoldir.faults.seed=%d%n",
                test.getSimpleName(), seed, seed);
        return seed;
    }
}
