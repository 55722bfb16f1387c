package kz.moldir.acceptance.faults;

import java.nio.file.Path;
import java.util.function.Supplier;
import kz.moldir.acceptance.platform.Moldir;

/** What a failed run leaves behind. */
final class Evidence {

    private Evidence() {}

    /** Something that may fail. */
    @FunctionalInterface
    interface Run {
        void run() throws Exception;
    }

    /** Runs, and leaves the platform's folder where it is when that fails. */
    static void keptOnFailure(Moldir moldir, Run run) throws Exception {
        keptOnFailure(moldir::keep, run);
    }

    /** Runs, and leaves a folder where it is when that fails. */
    static void keptOnFailure(Supplier<Path> keep, Run run) throws Exception {
        try {
            run.run();
        } catch (Exception | Error failed) {
            System.out.println("The platform's data and log are left in " + keep.get());
            throw failed;
        }
    }
}
