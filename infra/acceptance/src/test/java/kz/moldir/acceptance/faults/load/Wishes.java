package kz.moldir.acceptance.faults.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import kz.moldir.testkit.check.Marks;

/** Chooses what a client wants next; the same random numbers choose the same. */
final class Wishes {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 13);

    private final long seed;
    private final List<String> activities;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<String> openVisits = new ConcurrentLinkedQueue<>();

    Wishes(long seed, List<String> activities) {
        this.seed = seed;
        this.activities = activities;
    }

    Wanted next(RandomGenerator random) {
        String mark = Marks.of(seed, numbers.incrementAndGet());
        int dice = random.nextInt(100);
        if (dice < 30) {
            return agree(random, mark, one(random, SmallPlan.OPEN));
        } else if (dice < 40) {
            return postpone(random, mark);
        } else if (dice < 60) {
            return occurred(random, mark);
        } else if (dice < 72) {
            return cover(random, mark);
        } else if (dice < 77) {
            return agree(random, mark, SmallPlan.PERMANENT);
        } else if (dice < 80) {
            return end(random, mark);
        }
        String visit = dice < 90 ? openVisits.poll() : null;
        return visit == null ? visit(random, mark) : complete(random, mark, visit);
    }

    /** A visit was made, so it can be completed. */
    void visitMade(String id) {
        openVisits.add(id);
    }

    private Wanted agree(RandomGenerator random, String mark, int number) {
        return activity(
                random,
                number,
                "agree-date",
                "activity.date-agreed",
                mark,
                "{\"date\":\"%s\",\"place\":\"%s\"}"
                        .formatted(TODAY.plusDays(1 + random.nextInt(60)), mark));
    }

    private Wanted postpone(RandomGenerator random, String mark) {
        return activity(
                random,
                one(random, SmallPlan.OPEN),
                "postpone",
                "activity.postponed",
                mark,
                "{\"date\":\"%s\",\"reason\":\"%s\"}"
                        .formatted(TODAY.plusDays(30 + random.nextInt(60)), mark));
    }

    private Wanted occurred(RandomGenerator random, String mark) {
        String day = past(random).toString();
        return activity(
                random,
                random.nextInt(SmallPlan.CHANGED) + 1,
                "occurrences",
                "activity.occurrence-recorded",
                mark,
                "{\"date\":\"%s\",\"summary\":\"%s\",\"another\":{\"date\":\"%s\"}}"
                        .formatted(day, mark, day));
    }

    private Wanted cover(RandomGenerator random, String mark) {
        return activity(
                random,
                random.nextInt(SmallPlan.CHANGED) + 1,
                "cover",
                "activity.covered",
                mark,
                "{\"url\":\"https://example.kz/%s\",\"title\":\"Итоги\"}".formatted(mark));
    }

    private Wanted end(RandomGenerator random, String mark) {
        int number = one(random, SmallPlan.ENDING);
        return random.nextBoolean()
                ? activity(
                        random,
                        number,
                        "close",
                        "activity.closed",
                        mark,
                        "{\"result\":\"%s\"}".formatted(mark))
                : activity(
                        random,
                        number,
                        "cancel",
                        "activity.cancelled",
                        mark,
                        "{\"reason\":\"%s\",\"decision\":\"none: a load\"}".formatted(mark));
    }

    private Wanted visit(RandomGenerator random, String mark) {
        return new Wanted(
                "monitoring",
                "visit.scheduled",
                mark,
                "/api/visits",
                "{\"activityId\":\"%s\",\"date\":\"%s\",\"object\":\"%s\",\"sure\":\"%2$s\"}"
                        .formatted(id(one(random, SmallPlan.MONITORED)), past(random), mark),
                key(random));
    }

    private static Wanted complete(RandomGenerator random, String mark, String visit) {
        return new Wanted(
                "monitoring",
                "visit.finding-recorded",
                mark,
                "/api/visits/" + visit + "/complete",
                "{\"findings\":[{\"text\":\"%s\",\"severity\":\"LOW\"}]}".formatted(mark),
                key(random));
    }

    private Wanted activity(
            RandomGenerator random,
            int number,
            String command,
            String type,
            String mark,
            String body) {
        return new Wanted(
                "plan",
                type,
                mark,
                "/api/activities/" + id(number) + "/" + command,
                body,
                key(random));
    }

    private String id(int number) {
        return activities.get(number - 1);
    }

    private static LocalDate past(RandomGenerator random) {
        return TODAY.minusDays(random.nextInt(20));
    }

    private static int one(RandomGenerator random, List<Integer> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String key(RandomGenerator random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
