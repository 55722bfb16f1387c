package kz.moldir.standalone;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.moldir.council.settings.Council;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.embedded.KafkaBroker;
import kz.moldir.embedded.MailServer;
import kz.moldir.identity.IdentityApplication;
import kz.moldir.identity.account.Accounts;
import kz.moldir.kit.time.CouncilClock;
import kz.moldir.monitoring.MonitoringServiceApplication;
import kz.moldir.notification.NotificationServiceApplication;
import kz.moldir.plan.PlanServiceApplication;
import kz.moldir.reporting.ReportingServiceApplication;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Everything that runs in the JVM, closed in the order: services, mail, documents, broker. */
final class Platform implements AutoCloseable {

    /** What the services tell each other over; each makes what it misses itself. */
    static final List<String> TOPICS =
            List.of("moldir.plan", "moldir.monitoring", "moldir.notification");

    private static final String COUNCIL = "MOLDIR_COUNCIL";

    private final Addresses addresses;
    private final String council;
    private final CouncilClock clock;
    private final boolean sample;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    private Platform(Addresses addresses, String council, CouncilClock clock, boolean sample) {
        this.addresses = addresses;
        this.council = council;
        this.clock = clock;
        this.sample = sample;
    }

    /**
     * Starts everything.
     *
     * @param provider the issuer of the council's own sign-in provider, or null to start one
     * @param mailServer the host that delivers mails, or null to start one that keeps them
     */
    static Platform start(Options options, @Nullable String provider, @Nullable String mailServer) {
        DataFolder folder = DataFolder.open(options.data());
        Council council = CouncilSettings.read(System.getenv(COUNCIL));
        ZoneId zone = council.zone();
        boolean fresh = Files.notExists(folder.folder("documents"));
        Duration offset =
                folder.clockOffset(
                        options.clock(),
                        fresh ? options.firstClock() : null,
                        zone,
                        Clock.systemUTC());
        Platform platform =
                new Platform(
                        new Addresses(options.port(), options.data(), provider, mailServer),
                        new Texts(Language.EN).plain(council.name()),
                        new CouncilClock(Clock.system(zone), offset),
                        options.sample());
        platform.closing.push(folder);
        try {
            platform.addresses.requireFree();
            KafkaBroker broker = platform.startServers(folder);
            if (fresh) {
                broker.make(TOPICS);
            }
            platform.startServices(folder, offset);
            broker.withoutRates();
            return platform;
        } catch (RuntimeException failed) {
            platform.close();
            throw failed;
        }
    }

    Addresses addresses() {
        return addresses;
    }

    /** Its name, as the table says it. */
    String council() {
        return council;
    }

    CouncilClock clock() {
        return clock;
    }

    /**
     * Ties an account of the own provider to an entry of the roster; where the council has a
     * provider of its own, that is done there.
     */
    void tie(String username, String entry) {
        started.stream()
                .flatMap(service -> service.getBeanProvider(Accounts.class).stream())
                .forEach(accounts -> tie(accounts, username, entry));
    }

    private static void tie(Accounts accounts, String username, String entry) {
        accounts.byLogin(username).ifPresent(account -> accounts.roster(account.id(), entry));
    }

    private KafkaBroker startServers(DataFolder folder) {
        KafkaBroker broker =
                KafkaBroker.start(
                        folder.folder("kafka"), addresses.kafka(), addresses.kafkaController());
        closing.push(broker);
        closing.push(DocumentServer.start(folder.folder("documents"), addresses.documents()));
        if (addresses.mailServer() == null) {
            closing.push(MailServer.start(folder.folder("mail"), addresses.smtp()));
        }
        return broker;
    }

    private void startServices(DataFolder folder, Duration offset) {
        boolean awaitsSample = sample && StoredPlans.awaitTheSample(addresses.mongodbUri());
        List<String> arguments = arguments(folder, offset, awaitsSample);
        List<Future<ConfigurableApplicationContext>> starting = new ArrayList<>();
        try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
            for (Service service : services()) {
                starting.add(starters.submit(() -> service.start(arguments)));
            }
        }
        closing.push(() -> closeAll(started));
        RuntimeException failure = null;
        for (Future<ConfigurableApplicationContext> service : starting) {
            try {
                started.add(service.get());
            } catch (ExecutionException failed) {
                failure = reason(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                failure = new CannotStart("The start was interrupted.", interrupted);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Side by side: each waits for what its listeners asked Kafka last. */
    private static void closeAll(List<ConfigurableApplicationContext> services) {
        try (ExecutorService closers = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> closers.execute(service::close));
        }
    }

    private static RuntimeException reason(ExecutionException cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof PortInUseException taken) {
                return Addresses.taken(taken.getPort(), cause);
            }
        }
        return new CannotStart("A service did not start: " + cause.getCause(), cause);
    }

    private List<String> arguments(DataFolder folder, Duration offset, boolean awaitsSample) {
        List<String> arguments = new ArrayList<>(common(folder, offset));
        if (awaitsSample) {
            // It is imported and approved by programs.
            arguments.add("--MOLDIR_PROGRAMS_DECIDE=true");
        }
        if (addresses.mailServer() == null) {
            arguments.add("--MOLDIR_SMTP_HOST=127.0.0.1");
            arguments.add("--MOLDIR_SMTP_PORT=" + addresses.smtp());
            arguments.add("--moldir.mailbox.folder=" + folder.folder("mail"));
            // Not among the mails of the mailbox: with a code or a link one signs in as another.
            arguments.add("--MOLDIR_IDENTITY_MAILS=" + addresses.identityMails());
        } else if (System.getenv("MOLDIR_SMTP_PORT") == null) {
            arguments.add("--MOLDIR_SMTP_PORT=25");
        }
        return arguments;
    }

    private List<String> common(DataFolder folder, Duration offset) {
        return List.of(
                // Each client asks the server every ten seconds otherwise whether it is there.
                "--MOLDIR_MONGODB_URI=" + addresses.mongodbUri() + "/?heartbeatFrequencyMS=60000",
                "--MOLDIR_KAFKA_BROKERS=" + addresses.brokers(),
                "--MOLDIR_KAFKA_REPLICATION=1",
                "--" + COUNCIL + "=" + CouncilSettings.location(System.getenv(COUNCIL)),
                "--MOLDIR_CLOCK_OFFSET=" + offset,
                "--MOLDIR_INSTANCE=standalone",
                "--MOLDIR_REPORTING_PORT=" + addresses.reporting(),
                "--MOLDIR_PLAN_PORT=" + addresses.plan(),
                "--MOLDIR_MONITORING_PORT=" + addresses.monitoring(),
                "--MOLDIR_NOTIFICATION_PORT=" + addresses.notification(),
                "--MOLDIR_IDENTITY_PORT=" + addresses.identity(),
                "--MOLDIR_OIDC_ISSUER=" + addresses.issuer(),
                "--MOLDIR_IDENTITY_ADDRESS=" + addresses.accounts(),
                "--MOLDIR_IDENTITY_FOLDER=" + folder.folder("identity"),
                "--MOLDIR_PLAN_ADDRESS=" + Addresses.http(addresses.plan()),
                "--MOLDIR_MONITORING_ADDRESS=" + Addresses.http(addresses.monitoring()),
                "--MOLDIR_NOTIFICATION_ADDRESS=" + Addresses.http(addresses.notification()),
                "--MOLDIR_REPORTING_ADDRESS=" + Addresses.http(addresses.reporting()),
                "--moldir.event-store.shared=false",
                // Answered at once where there is something; where there is nothing, nobody asks
                // more often.
                "--spring.cloud.stream.kafka.binder.consumer-properties.fetch.max.wait.ms=3000",
                // Nobody else is in a listener's group that could wait for it to be missed.
                "--spring.cloud.stream.kafka.binder.consumer-properties.heartbeat.interval.ms=15000",
                // Also how often the thread looks that sends them.
                "--spring.cloud.stream.kafka.binder.consumer-properties.retry.backoff.ms=500",
                // The document server cannot die without the listeners, so none has to look every
                // second whether it came back with less.
                "--spring.cloud.stream.kafka.default.consumer.idle-event-interval=5000",
                // How often each server looks for what has expired; whoever comes with it is told
                // at once.
                "--server.tomcat.background-processor-delay=60s");
    }

    private List<Service> services() {
        List<Service> services =
                new ArrayList<>(
                        List.of(
                                new Service("plan-service", PlanServiceApplication.class),
                                new Service(
                                        "monitoring-service", MonitoringServiceApplication.class),
                                new Service(
                                        "notification-service",
                                        NotificationServiceApplication.class),
                                new Service(
                                        "reporting-service", ReportingServiceApplication.class)));
        if (addresses.provider() == null) {
            services.add(new Service("identity", IdentityApplication.class));
        }
        return services;
    }

    private record Service(String name, Class<?> application) {

        ConfigurableApplicationContext start(List<String> arguments) {
            List<String> all = new ArrayList<>(arguments);
            all.add("--spring.config.name=" + name);
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .registerShutdownHook(false)
                    .run(all.toArray(String[]::new));
        }
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (Exception ending) {
                System.getLogger("moldir")
                        .log(System.Logger.Level.WARNING, "while stopping", ending);
            }
        }
    }
}
