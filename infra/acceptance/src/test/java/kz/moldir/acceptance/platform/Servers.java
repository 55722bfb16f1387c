package kz.moldir.acceptance.platform;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import kz.moldir.embedded.DocumentServer;
import kz.moldir.embedded.KafkaBroker;
import kz.moldir.embedded.MailServer;

/** The program of a process that holds the broker, the document server and the mail server. */
final class Servers {

    static final String READY = "The servers are ready";

    private Servers() {}

    /**
     * Takes the folder and the ports of the broker, its controller, the wire to it, the documents
     * and the mail.
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        KafkaBroker.start(
                folder.resolve("kafka"),
                port(arguments[1]),
                port(arguments[2]),
                port(arguments[3]));
        DocumentServer.start(folder.resolve("documents"), port(arguments[4]));
        MailServer.start(folder.resolve("mail"), port(arguments[5]));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    private static int port(String text) {
        return Integer.parseInt(text);
    }
}
