package kz.moldir.eventstore.faults;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Loses and delays inserts and finds at random from {@link #begin} to {@link #heal}. */
public final class RandomLosses implements Function<String, Loss> {

    private static final int ONE_IN = 6;
    private static final int LONGEST_DELAY = 15;
    private static final Set<Loss> WRITES =
            EnumSet.of(Loss.HALF_BULK, Loss.UNCONFIRMED, Loss.ROLLED_BACK);

    private final Random random;
    private final AtomicBoolean losing = new AtomicBoolean();
    private final AtomicInteger silences = new AtomicInteger(1);
    private final AtomicInteger lost = new AtomicInteger();

    public RandomLosses(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public Loss apply(String command) {
        if (!losing.get() || !(command.equals("insert") || command.equals("find"))) {
            return Loss.NONE;
        }
        int dice;
        synchronized (random) {
            dice = random.nextInt(ONE_IN * Loss.values().length);
        }
        if (dice % ONE_IN == 1) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(dice % LONGEST_DELAY));
        }
        Loss loss = dice % ONE_IN == 0 ? Loss.values()[dice / ONE_IN] : Loss.NONE;
        // A silence lasts until the driver's time is up, so there are few.
        if ((command.equals("find") && WRITES.contains(loss))
                || (loss == Loss.SILENCE && silences.decrementAndGet() < 0)) {
            return Loss.NONE;
        }
        lost.addAndGet(loss == Loss.NONE ? 0 : 1);
        return loss;
    }

    public void begin() {
        losing.set(true);
    }

    /** From now on nothing is lost. */
    public void heal() {
        losing.set(false);
    }

    /** How many commands were lost so far. */
    public int lost() {
        return lost.get();
    }
}
