package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Runs another program in a process that does not outlive the one which started it. */
public final class Leash {

    private Leash() {}

    /** Starts a process whose program is run by this class; it ends with this JVM at the latest. */
    public static Process start(ProcessBuilder command) throws IOException {
        Process started = command.redirectInput(ProcessBuilder.Redirect.PIPE).start();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(started::destroyForcibly));
        return started;
    }

    /**
     * The program: the first argument is the main class to run, the others are its own. Standard
     * input is what it hangs on: it is closed by the system when the other process is gone.
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("leash").start(Leash::haltAtTheEnd);
        Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
        main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void haltAtTheEnd() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes.
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(1);
    }
}
