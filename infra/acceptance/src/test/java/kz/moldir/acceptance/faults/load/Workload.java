package kz.moldir.acceptance.faults.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import kz.moldir.testkit.check.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Clients that send commands one after the other until they are told to end. */
public final class Workload implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_TIMES = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final long seed;
    private final Target target;
    private final Ledger ledger = new Ledger();
    private final Wishes wishes;
    private final Sender sender = new Sender(PATIENCE);
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean ending;

    public Workload(long seed, Target target) {
        this.seed = seed;
        this.target = target;
        this.wishes = new Wishes(seed, target.activities());
    }

    /** What was sent and answered so far. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * Starts clients.
     *
     * @param round gives each round other random numbers
     * @param most commands of each client
     */
    public void start(int round, int count, int most) {
        ending = false;
        for (int client = 0; client < count; client++) {
            Random random = new Random(seed * 31 + round * 1009L + client);
            int turn = client;
            clients.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name("client-" + client)
                            .start(() -> run(random, turn, most)));
        }
    }

    private void run(Random random, int turn, int most) {
        for (int sent = 0; sent < most && !ending; sent++) {
            Outcome outcome = send(wishes.next(random), turn + sent);
            if (outcome instanceof Outcome.Unknown) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private Outcome send(Wanted wanted, long turn) {
        Outcome outcome = sender.send(target.of(wanted.service(), turn), wanted, target::bearer);
        ledger.add(wanted, outcome);
        if (outcome instanceof Outcome.Done(String answer)
                && wanted.type().equals("visit.scheduled")) {
            wishes.visitMade(JSON.readTree(answer).path("id").asString());
        }
        return outcome;
    }

    /** Lets every client finish the command it is at. */
    public void end() {
        ending = true;
        for (Thread client : clients) {
            try {
                if (!client.join(PATIENCE.multipliedBy(2))) {
                    throw new IllegalStateException("still waiting: " + client);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
        }
        clients.clear();
    }

    /**
     * Sends again, under their keys, half of the commands without an answer, and some that have
     * one.
     */
    public void repeat(int round) {
        Random random = new Random(seed ^ (round * 7919L));
        List<Wanted> unknown = new ArrayList<>(ledger.last(Outcome.Unknown.class));
        Collections.shuffle(unknown, random);
        List<Wanted> answered = new ArrayList<>(ledger.last(Outcome.Done.class));
        Collections.shuffle(answered, random);
        unknown.stream().limit((unknown.size() + 1) / 2).forEach(each -> send(each, number(each)));
        answered.stream().limit(10).forEach(each -> send(each, number(each)));
    }

    /** Sends what has no answer again, under its keys, until it has one. */
    public void repeatUntilAnswered() {
        for (int times = 0; times < MOST_TIMES; times++) {
            List<Wanted> unknown = ledger.last(Outcome.Unknown.class);
            if (unknown.isEmpty()) {
                return;
            }
            unknown.forEach(each -> send(each, number(each)));
        }
        throw new IllegalStateException("still without an answer: " + ledger);
    }

    private static long number(Wanted wanted) {
        return wanted.mark().hashCode();
    }

    @Override
    public void close() {
        ending = true;
        sender.close();
    }
}
