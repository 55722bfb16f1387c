package kz.moldir.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import kz.moldir.identity.account.FirstAccounts;
import org.jspecify.annotations.Nullable;

/**
 * Where everything listens: nine ports in a row, all on loopback.
 *
 * @param first the public pages' port
 * @param data the folder that keeps everything
 * @param provider the issuer of the council's own sign-in provider, or null to use the one here
 * @param mailServer the host that delivers mails, or null to keep them here
 */
record Addresses(int first, Path data, @Nullable String provider, @Nullable String mailServer) {

    Addresses(int first, Path data) {
        this(first, data, null, null);
    }

    /** Who signs people in. */
    String issuer() {
        return provider == null ? http(identity()) : provider;
    }

    /** Where people find the pages of the provider here; empty where it is another. */
    String accounts() {
        return provider == null ? http(identity()) : "";
    }

    int reporting() {
        return first;
    }

    int plan() {
        return first + 1;
    }

    int monitoring() {
        return first + 2;
    }

    int notification() {
        return first + 3;
    }

    int identity() {
        return first + 4;
    }

    int kafka() {
        return first + 5;
    }

    int kafkaController() {
        return first + 6;
    }

    int documents() {
        return first + 7;
    }

    int smtp() {
        return first + 8;
    }

    /**
     * Looks before anything starts.
     *
     * @throws CannotStart when another program listens on one of the ports
     */
    void requireFree() {
        IntStream own =
                IntStream.concat(
                        provider == null ? IntStream.of(identity()) : IntStream.empty(),
                        mailServer == null ? IntStream.of(smtp()) : IntStream.empty());
        IntStream others =
                IntStream.of(
                        reporting(),
                        plan(),
                        monitoring(),
                        notification(),
                        kafka(),
                        kafkaController(),
                        documents());
        for (int port : IntStream.concat(others, own).toArray()) {
            try {
                new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            } catch (IOException cause) {
                throw taken(port, cause);
            }
        }
    }

    static CannotStart taken(int port, Throwable cause) {
        return new CannotStart(
                "Port %d is in use; stop what listens there, or choose other ports with MOLDIR_PORT."
                        .formatted(port),
                cause);
    }

    static String http(int port) {
        return "http://127.0.0.1:" + port;
    }

    String mongodbUri() {
        return "mongodb://127.0.0.1:" + documents();
    }

    String brokers() {
        return "127.0.0.1:" + kafka();
    }

    /** The provider's own folder. */
    Path identityFolder() {
        return data.resolve("identity");
    }

    /** Where codes, links and invitations are kept when no mail server delivers them. */
    Path identityMails() {
        return identityFolder().resolve("mails");
    }

    String table(String council, Duration took) {
        return """

        Moldir is ready (%.1f s). Stop it with Ctrl-C.

          council               %s
          public pages          %s
          secretariat           %s
          monitoring visits     %s
          reminders             %s
          signing in            %s
          %s
          OpenAPI, of the four  /v3/api-docs
          health, of each       /actuator/health/liveness
          Kafka                 %s
          documents (MongoDB)   %s
          mail (SMTP)           %s
          data                  %s
          log                   %s

        """
                .formatted(
                        took.toMillis() / 1000.0,
                        council,
                        http(reporting()),
                        http(plan()),
                        http(monitoring()),
                        http(notification()) + (mailServer == null ? "/mailbox" : ""),
                        issuer(),
                        passwords(),
                        brokers(),
                        mongodbUri(),
                        mailServer == null ? "127.0.0.1:" + smtp() : mailServer,
                        data,
                        data.resolve("log").resolve("moldir.log"));
    }

    private String passwords() {
        if (provider != null) {
            return "                      (a provider of its own; see MOLDIR_OIDC_ISSUER)";
        }
        String first = "first passwords       " + FirstAccounts.file(identityFolder());
        return mailServer == null ? first + "\n  codes, invitations    " + identityMails() : first;
    }
}
