package kz.moldir.plan.office.worker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kz.moldir.plan.document.given.Field;
import kz.moldir.plan.document.remark.Problem;
import kz.moldir.plan.document.remark.Problem.Code;
import kz.moldir.plan.office.AttachedFiles;
import kz.moldir.plan.office.SeedFiles;
import kz.moldir.plan.office.attached.Attachments;
import kz.moldir.plan.office.attached.CostlyFiles;
import kz.moldir.plan.office.attached.Kind;
import kz.moldir.plan.office.attached.Photographed;
import kz.moldir.plan.office.attached.Traces;
import kz.moldir.plan.office.guard.Limits;
import kz.moldir.plan.office.guard.RefusedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each file that would end the service ends the process that reads it, and says so. */
class WorkerProcessTest {

    private static final WorkerProcess READER = new WorkerProcess();
    private static final Reader HERE = new InProcess();
    private static final Duration LONG = Duration.ofSeconds(Limits.SECONDS);

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void givesWhatIsReadHere() throws IOException {
        byte[] docx = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN).docx();
        byte[] xlsx = new SeedFiles(List.of(0, 1, 2, 3), SeedFiles.RUSSIAN).xlsx();
        byte[] photo = Attachments.photo();
        byte[] photographed = Photographed.word();

        assertThat(READER.read(new Task.Inspect("a.pdf"), Attachments.pdf())).isEqualTo(Kind.PDF);
        byte[] text = "№;Наименование;Срок;Ответственные\n1;Слово;март;1".getBytes(UTF_8);
        assertThat(READER.read(new Task.ReadPlan("a.csv", Map.of()), text))
                .isEqualTo(HERE.read(new Task.ReadPlan("a.csv", Map.of()), text));
        for (Task<?> task :
                List.of(
                        new Task.ReadPlan("План.docx", Map.of("заметка", Field.NOTE)),
                        new Task.FindTraces(),
                        new Task.ReadSheets(null))) {
            assertThat(READER.read(task, docx)).isEqualTo(HERE.read(task, docx));
        }
        assertThat(READER.read(new Task.ReadSheets(null), xlsx))
                .isEqualTo(HERE.read(new Task.ReadSheets(null), xlsx));
        assertThat(READER.read(new Task.Copy(), photographed))
                .isEqualTo(HERE.read(new Task.Copy(), photographed))
                .isNotEqualTo(photographed);
        assertThat(READER.read(new Task.Fit(20, 10), photo))
                .isEqualTo(HERE.read(new Task.Fit(20, 10), photo));
    }

    @Test
    void refusesInTheSameWords() {
        byte[] nothing = "%PDF-1.4 and no more".getBytes(UTF_8);
        assertThat(refused(READER, new Task.Inspect("a.docx"), nothing))
                .isEqualTo(refused(HERE, new Task.Inspect("a.docx"), nothing));
    }

    @Test
    void aFileThatTakesMoreMemoryThanThereIsIsRefused() throws IOException {
        for (byte[] costly :
                List.of(
                        CostlyFiles.wideRows(),
                        CostlyFiles.page(600, true),
                        CostlyFiles.deepPicture())) {
            assertThat(costly.length).isLessThan(2 * 1024 * 1024);
            assertThat(refused(READER, new Task.Inspect(null), costly))
                    .isEqualTo(Problem.ofFile(Code.EXPANDS_TOO_MUCH, Limits.HEAP));
        }
        Traces traces = new AttachedFiles(READER).traces(CostlyFiles.nested(8));
        assertThat(traces.kept()).isEqualTo(Code.EXPANDS_TOO_MUCH);
        assertThat(READER.read(new Task.Inspect(null), Attachments.pdf())).isEqualTo(Kind.PDF);
    }

    @Test
    void aFileThatTakesTooLongIsRefusedAndTheNextIsReadAtOnce() throws IOException {
        try (WorkerProcess hasty = new WorkerProcess(Duration.ofSeconds(10), LONG)) {
            assertThat(refused(hasty, new Task.Inspect(null), CostlyFiles.page(16_000, false)))
                    .isEqualTo(Problem.ofFile(Code.TOO_SLOW, Limits.SECONDS));
            assertThat(hasty.read(new Task.Inspect(null), Attachments.pdf())).isEqualTo(Kind.PDF);
        }
    }

    @Test
    void theProcessIsUsedAgainAndEndsAfterAWhileWithoutFiles() throws Exception {
        try (WorkerProcess reader = new WorkerProcess(LONG, Duration.ofSeconds(3))) {
            reader.read(new Task.Inspect(null), Attachments.pdf());
            ProcessHandle first = reader.process().orElseThrow();
            reader.read(new Task.Inspect(null), Attachments.pdf());
            assertThat(reader.process()).contains(first);
            assertThat(first.onExit()).succeedsWithin(LONG);
            reader.read(new Task.Inspect(null), Attachments.pdf());
            assertThat(reader.process().orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void knowsNoSecretOfTheServiceAndEndsWithIt() throws Exception {
        WorkerProcess reader = new WorkerProcess();
        reader.read(new Task.Inspect(null), Attachments.pdf());
        ProcessHandle process = reader.process().orElseThrow();
        Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
        assertThat(Files.readString(environment)).isEqualTo("LC_ALL=C.UTF-8\0");
        Path folder = Path.of("/proc", String.valueOf(process.pid()), "cwd").toRealPath();
        assertThat(folder).isEmptyDirectory();
        reader.close();
        await().untilAsserted(() -> assertThat(folder).doesNotExist());
        assertThat(process.onExit()).succeedsWithin(LONG);
        assertThat(refused(reader, new Task.Inspect(null), Attachments.pdf()).code())
                .isEqualTo(Code.BUSY);
    }

    /** Half a letter, which no JSON holds. */
    @Test
    void aNameOfNoLettersIsANameWithoutAnEnding() {
        assertThat(READER.read(new Task.Inspect("\uD800a"), Attachments.pdf())).isEqualTo(Kind.PDF);
    }

    @Test
    void whatCannotBeAskedLeavesNoProcessBehind() {
        try (WorkerProcess reader = new WorkerProcess()) {
            reader.read(new Task.Inspect(null), Attachments.pdf());
            ProcessHandle process = reader.process().orElseThrow();
            Map<String, Field> columns = Map.of("\uD800a", Field.NOTE);
            assertThatThrownBy(
                            () -> reader.read(new Task.ReadPlan(null, columns), Attachments.pdf()))
                    .isInstanceOf(RuntimeException.class);
            assertThat(reader.process()).isEmpty();
            assertThat(process.onExit()).succeedsWithin(LONG);
        }
    }

    @Test
    void moreFilesThanAFewAreToldToComeAgain() throws Exception {
        byte[] slow = CostlyFiles.page(14_000, false);
        WorkerProcess reader = new WorkerProcess();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Problem>> five =
                    Stream.generate(() -> refusal(threads, reader, slow)).limit(5).toList();
            await().until(() -> reader.held() == 5);
            assertThat(refused(reader, new Task.Inspect(null), slow).code()).isEqualTo(Code.BUSY);
            reader.close();
            for (Future<Problem> each : five) {
                assertThat(each.get().code()).isEqualTo(Code.BUSY);
            }
        }
        assertThat(reader.held()).isZero();
    }

    private static Future<Problem> refusal(ExecutorService threads, Reader reader, byte[] file) {
        return threads.submit(() -> refused(reader, new Task.Inspect(null), file));
    }

    @Test
    void whatAKilledServiceLeftIsTakenAway() throws IOException {
        Path left = Files.createTempDirectory("moldir-reading-" + Integer.MAX_VALUE + "-");
        Files.writeString(left.resolve("part.tmp"), "a");
        Path another = Files.createTempDirectory("moldir-reading-x-1");
        Path living =
                Files.createTempDirectory("moldir-reading-" + ProcessHandle.current().pid() + "-");
        try (WorkerProcess reader = new WorkerProcess()) {
            reader.read(new Task.Inspect(null), Attachments.pdf());
        }
        assertThat(left).doesNotExist();
        assertThat(another).exists();
        assertThat(living).exists();
        Files.delete(another);
        Files.delete(living);
    }

    private static Problem refused(Reader reader, Task<?> task, byte[] file) {
        return catchThrowableOfType(RefusedFile.class, () -> reader.read(task, file)).problem();
    }
}
