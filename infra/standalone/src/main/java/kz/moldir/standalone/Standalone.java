package kz.moldir.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import kz.moldir.embedded.PortTaken;
import kz.moldir.embedded.ServerNotStarted;
import kz.moldir.embedded.documents.disk.DocumentsDamaged;
import kz.moldir.embedded.documents.disk.DocumentsInUse;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The one command's program: starts the platform, prints its addresses, and waits for the end. */
public final class Standalone {

    private static final int CANNOT_START = 1;
    private static final int WRONG_USAGE = 2;

    private Standalone() {}

    /** Starts the platform in the foreground; see {@link Options} for the arguments. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int exit = run(arguments, System.getenv("MOLDIR_PORT"), System.out, System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(String[] arguments, @Nullable String port, PrintStream out, PrintStream err) {
        Instant begun = Instant.now();
        Options options;
        try {
            options = Options.parse(arguments, port);
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USAGE;
        }
        try {
            Platform platform =
                    Platform.start(options, set("MOLDIR_OIDC_ISSUER"), set("MOLDIR_SMTP_HOST"));
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform()
                                    .name("moldir-stop")
                                    .unstarted(
                                            () -> {
                                                platform.close();
                                                stopped.countDown();
                                            }));
            if (options.sample()) {
                new Sample(platform.addresses(), platform.clock(), platform::tie)
                        .putIntoAnEmptyStore(out);
            }
            Duration took = Duration.between(begun, Instant.now());
            out.print(platform.addresses().table(platform.council(), took));
            out.flush();
            stopped.await();
            return 0;
        } catch (CannotStart
                | PortTaken
                | ServerNotStarted
                | DocumentsDamaged
                | DocumentsInUse reason) {
            err.println(reason.getMessage());
            return CANNOT_START;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return CANNOT_START;
        }
    }

    private static @Nullable String set(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
