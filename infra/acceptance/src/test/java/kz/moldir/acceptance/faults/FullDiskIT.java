package kz.moldir.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import kz.moldir.acceptance.faults.load.SmallPlan;
import kz.moldir.acceptance.faults.load.Target;
import kz.moldir.acceptance.faults.load.Workload;
import kz.moldir.acceptance.faults.observe.Mails;
import kz.moldir.acceptance.faults.observe.Promises;
import kz.moldir.acceptance.platform.Moldir;
import kz.moldir.testkit.check.Outcome;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The disk of the whole platform is full for a while: a small one in memory, which root may mount.
 */
@EnabledIfSystemProperty(named = "moldir.faults.long", matches = "true")
class FullDiskIT {

    private static final int MEGABYTES = 500;

    private final long seed = Seed.of(FullDiskIT.class);

    @Test
    void losesNothingAndGoesOnWhenThereIsRoomAgain() throws Exception {
        Path disk = Files.createTempDirectory("moldir-disk");
        int mounted =
                run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "moldir", "" + disk);
        if (mounted != 0) {
            Files.delete(disk);
            System.out.println("FullDiskIT is skipped: only root may mount a small disk");
            Assumptions.abort("only root may mount a small disk");
        }
        try {
            // Moldir removes its folder, a disk cannot be removed so.
            try (Moldir moldir = Moldir.on(Files.createDirectory(disk.resolve("moldir")))) {
                Evidence.keptOnFailure(moldir, () -> onDisk(disk, moldir));
            }
        } finally {
            assertThat(run("umount", "" + disk)).isZero();
            Files.delete(disk);
        }
    }

    private void onDisk(Path disk, Moldir moldir) throws Exception {
        moldir.start("--clock", "2026-04-13T09:00");
        List<String> activities = SmallPlan.into(moldir.plan());
        Target target =
                new Target(
                        Map.of(
                                "plan", List.of(URI.create(moldir.plan().address("/"))),
                                "monitoring",
                                        List.of(URI.create(moldir.monitoring().address("/")))),
                        activities,
                        moldir.tokens());
        try (Workload workload = new Workload(seed, target)) {
            Load load =
                    new Load(
                            workload,
                            new Promises(
                                    moldir.plan(),
                                    moldir.reporting(),
                                    moldir.documents(),
                                    moldir.brokers(),
                                    activities),
                            moldir.services(),
                            new Mails(moldir.documents(), moldir.data().resolve("mail"), true));
            load.during(0, "The disk full", 30, () -> full(disk, moldir, workload));
            load.during(1, "There is room again", 1, () -> {});
        }
    }

    /** Leaves no room until commands fail, and then gives it back. */
    private static void full(Path disk, Moldir moldir, Workload workload) throws IOException {
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        int before = workload.ledger().last(Outcome.Unknown.class).size();
        workload.start(20, 4, 100);
        await().atMost(Load.PATIENCE)
                .until(
                        () ->
                                !moldir.isRunning()
                                        || workload.ledger().last(Outcome.Unknown.class).size()
                                                > before + 20);
        Files.delete(ballast);
        System.out.printf(
                "The platform %s while the disk was full%n",
                moldir.isRunning() ? "kept running" : "ended");
        if (!moldir.isRunning()) {
            moldir.start();
        }
    }

    private static void fill(Path ballast) throws IOException {
        ByteBuffer some = ByteBuffer.allocateDirect(4096);
        try (FileChannel file =
                FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                file.write(some.rewind());
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space")) {
                throw full;
            }
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
