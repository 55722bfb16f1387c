package kz.moldir.eventstore.contract;

import static kz.moldir.eventstore.Given.made;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.Random;
import kz.moldir.eventstore.Given;
import kz.moldir.eventstore.MongoEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Runs in a process of its own: appends to aggregates that others write too, and prints each
 * command's outcome.
 */
final class WritingProcess {

    static final String DONE = "done ";
    static final String REFUSED = "refused ";

    private static final int THREADS = 2;
    private static final int AGGREGATES = 8;

    private WritingProcess() {}

    /** Connection string, database, name of the process, commands of each thread, seed. */
    public static void main(String[] arguments) throws InterruptedException {
        try (MongoClient client = MongoClients.create(arguments[0]);
                MongoEventStorageEngine engine =
                        Given.sharedEngine(client.getDatabase(arguments[1]))) {
            Thread[] threads = new Thread[THREADS];
            for (int i = 0; i < THREADS; i++) {
                String name = arguments[2] + i;
                Random random = new Random(Long.parseLong(arguments[4]) + i);
                int commands = Integer.parseInt(arguments[3]);
                threads[i] = Thread.ofPlatform().start(() -> write(engine, name, commands, random));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void write(
            MongoEventStorageEngine engine, String name, int commands, Random random) {
        for (int i = 0; i < commands; i++) {
            String command = name + "-" + i;
            String aggregate = "a" + random.nextInt(AGGREGATES);
            long next = engine.lastSequenceNumberFor(aggregate).map(s -> s + 1).orElse(0L);
            String outcome = DONE;
            try {
                engine.appendEvents(made(aggregate, next, 1 + random.nextInt(3), command));
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                outcome = REFUSED;
            }
            synchronized (WritingProcess.class) {
                System.out.println(outcome + command);
            }
        }
    }
}
