package kz.moldir.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.embedded.KafkaBroker;
import kz.moldir.monitoring.MonitoringServiceApplication;
import kz.moldir.notification.NotificationServiceApplication;
import kz.moldir.plan.PlanServiceApplication;
import kz.moldir.reporting.ReportingServiceApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each service's lone jar starts, and has the same beans as in the embedded default, where the jars
 * of all services meet on one class path.
 */
@Timeout(240)
class LoneJarsIT {

    private static final Map<String, Class<?>> SERVICES =
            Map.of(
                    "plan-service", PlanServiceApplication.class,
                    "monitoring-service", MonitoringServiceApplication.class,
                    "notification-service", NotificationServiceApplication.class,
                    "reporting-service", ReportingServiceApplication.class);

    private static final Map<String, FutureTask<List<String>>> ALONE = new LinkedHashMap<>();

    /** As the tests' own JVM. */
    private static final List<String> SHORT_LIVED =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote");

    @TempDir static Path temporary;

    private static KafkaBroker kafka;
    private static DocumentServer documents;

    /** The lone jars are processes of their own: one after another starts beside the tests. */
    @BeforeAll
    static void start() {
        kafka = KafkaBroker.start(temporary.resolve("kafka"), 0, 0);
        documents = DocumentServer.start(temporary.resolve("documents"), 0);
        SERVICES.forEach(
                (service, application) ->
                        ALONE.put(service, new FutureTask<>(() -> alone(service, application))));
        Thread.ofPlatform().daemon().start(() -> ALONE.values().forEach(FutureTask::run));
    }

    @AfterAll
    static void stop() throws Exception {
        documents.close();
        kafka.close();
    }

    static Stream<Arguments> services() {
        return ALONE.entrySet().stream()
                .map(
                        each ->
                                Arguments.of(
                                        each.getKey(),
                                        SERVICES.get(each.getKey()),
                                        each.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void haveTheBeansOfTheEmbeddedDefault(
            String service, Class<?> application, Future<List<String>> alone) throws Exception {
        List<String> together = Beans.of(application, given(service));

        assertThat(alone.get()).isEqualTo(together).hasSizeGreaterThan(50);
    }

    /** Ids are made of the council's, so none is assumed that could not be changed later. */
    @ParameterizedTest
    @ValueSource(strings = {"plan-service", "infra/identity"})
    void sayThatNobodyNamedTheirCouncil(String service) throws Exception {
        Path log = Files.createTempFile(temporary, "run", ".log");
        ProcessBuilder process = process(log, "-jar", jar(service), "--server.port=0");
        process.environment().remove("MOLDIR_COUNCIL");

        assertThat(ended(process)).isEqualTo(1);
        assertThat(Files.readString(log))
                .contains("MOLDIR_COUNCIL is not set", "file:/etc/moldir/council.yml")
                .doesNotContain("\tat ");
    }

    /** In a jar of jars, which only the framework's loader opens. */
    @Test
    void planServiceReadsAFileInAProcessOfItsOwn() throws Exception {
        Path picture = temporary.resolve("picture.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        Path written = temporary.resolve("kind");
        run(
                "-Dloader.path=" + tests(),
                "-Dloader.main=" + ReadsAFile.class.getName(),
                "-cp",
                jar("plan-service"),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                picture.toString(),
                written.toString());
        assertThat(written).hasContent("PNG");
    }

    private static Path tests() throws URISyntaxException {
        return Path.of(Beans.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static List<String> alone(String service, Class<?> application)
            throws IOException, InterruptedException, URISyntaxException {
        Path app = temporary.resolve(service);
        run("-Djarmode=tools", "-jar", jar(service), "extract", "--destination", app.toString());
        Path written = temporary.resolve(service + ".beans");
        List<String> command = new ArrayList<>();
        command.addAll(
                List.of("-cp", tests() + java.io.File.pathSeparator + app.resolve(name(service))));
        command.addAll(List.of(Beans.class.getName(), application.getName(), written.toString()));
        command.addAll(given(service));
        run(command.toArray(String[]::new));
        return Files.readAllLines(written);
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(temporary, "run", ".log");
        int exit = ended(process(log, arguments));
        assertThat(exit).as(Files.readString(log)).isZero();
    }

    private static ProcessBuilder process(Path log, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    }

    private static int ended(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("ends").isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String jar(String service) throws IOException {
        try (Stream<Path> built = Files.list(Checkout.ROOT.resolve(service + "/target"))) {
            return built.map(Path::toString)
                    .filter(file -> file.endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(service + " is not packaged"));
        }
    }

    private static String name(String service) throws IOException {
        return Path.of(jar(service)).getFileName().toString();
    }

    private static List<String> given(String service) {
        return List.of(
                "--spring.config.name=" + service,
                "--server.port=0",
                "--moldir.database=beans-" + UUID.randomUUID(),
                "--MOLDIR_MONGODB_URI=" + documents.uri(),
                "--MOLDIR_KAFKA_BROKERS=" + kafka.bootstrapServers(),
                "--MOLDIR_KAFKA_REPLICATION=1");
    }
}
