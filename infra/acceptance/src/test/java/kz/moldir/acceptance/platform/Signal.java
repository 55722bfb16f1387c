package kz.moldir.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be sent by another, beside its end. */
enum Signal {
    STOP,
    CONT;

    void to(Process process) {
        try {
            int exit =
                    new ProcessBuilder("kill", "-" + name(), String.valueOf(process.pid()))
                            .start()
                            .waitFor();
            if (exit != 0) {
                throw new AssertionError("kill -" + name() + " ended with " + exit);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
