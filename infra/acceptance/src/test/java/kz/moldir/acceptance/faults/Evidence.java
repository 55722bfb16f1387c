package kz.moldir.acceptance.faults;

import kz.moldir.acceptance.platform.Moldir;

/** What a failed run leaves behind. */
final class Evidence {

    private Evidence() {}

    /** Runs, and leaves the platform's folder where it is when that fails. */
    static void keptOnFailure(Moldir moldir, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException | Error failed) {
            System.out.println("The platform's data and log are left in " + moldir.keep());
            throw failed;
        }
    }
}
