package kz.moldir.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.function.Function;

/**
 * Messages as a broker may bring them after crashes: each one to five times, subjects in any order,
 * the messages of one subject first in theirs and then again at any time.
 *
 * @param seed repeats a run
 */
public record Redelivery(long seed) {

    /** The most that one message is brought. */
    public static final int MOST = 5;

    /** A seed that is printed; {@code -Dmoldir.seed=...} gives it. */
    public static Redelivery printed(Class<?> test) {
        Long given = Long.getLong("moldir.seed");
        long seed = given == null ? new Random().nextLong(1L << 40) : given;
        System.out.printf("%s: -Dmoldir.seed=%d%n", test.getSimpleName(), seed);
        return new Redelivery(seed);
    }

    /**
     * Brings messages so often that there are as many deliveries.
     *
     * @param messages in the order in which they were published
     * @param subject whose order is kept
     * @param deliveries from one to five times as many as messages
     */
    public <M> List<M> of(List<M> messages, Function<M, String> subject, int deliveries) {
        if (deliveries < messages.size() || deliveries > MOST * messages.size()) {
            throw new IllegalArgumentException(
                    deliveries + " deliveries of " + messages.size() + " messages");
        }
        Random random = new Random(seed);
        int[] times = times(messages.size(), deliveries, random);
        Map<String, List<M>> queues = new LinkedHashMap<>();
        for (M message : messages) {
            queues.computeIfAbsent(subject.apply(message), key -> new ArrayList<>()).add(message);
        }
        for (int i = 0; i < times.length; i++) {
            M message = messages.get(i);
            List<M> queue = Objects.requireNonNull(queues.get(subject.apply(message)));
            for (int again = 1; again < times[i]; again++) {
                int first = queue.indexOf(message);
                queue.add(random.nextInt(first + 1, queue.size() + 1), message);
            }
        }
        return merged(queues, random);
    }

    private static int[] times(int messages, int deliveries, Random random) {
        int[] times = new int[messages];
        Arrays.fill(times, 1);
        for (int left = deliveries - messages; left > 0; ) {
            int one = random.nextInt(messages);
            if (times[one] < MOST) {
                times[one]++;
                left--;
            }
        }
        return times;
    }

    private static <M> List<M> merged(Map<String, List<M>> queues, Random random) {
        List<Queue<M>> turns = new ArrayList<>();
        for (List<M> queue : queues.values()) {
            turns.addAll(Collections.nCopies(queue.size(), new ArrayDeque<>(queue)));
        }
        Collections.shuffle(turns, random);
        List<M> all = new ArrayList<>();
        turns.forEach(turn -> all.add(turn.remove()));
        return all;
    }
}
