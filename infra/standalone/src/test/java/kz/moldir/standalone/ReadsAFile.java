package kz.moldir.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.moldir.plan.office.worker.Task;
import kz.moldir.plan.office.worker.WorkerProcess;

/** Writes down the kind of a file, which plan-service reads in a process of its own. */
public final class ReadsAFile {

    private ReadsAFile() {}

    /** Takes the file, and where its kind is written. */
    public static void main(String[] arguments) throws IOException {
        try (WorkerProcess reader = new WorkerProcess()) {
            byte[] file = Files.readAllBytes(Path.of(arguments[0]));
            String kind = reader.read(new Task.Inspect(null), file).name();
            Files.writeString(Path.of(arguments[1]), kind);
        }
    }
}
