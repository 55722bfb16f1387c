package kz.moldir.identity.owner;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** An order that fails is answered, and the log has the kind of the fault without its words. */
class OrdersTest {

    @Test
    void logsWhyOneWasNotFollowedWithoutWords(@TempDir Path folder) throws IOException {
        Path orders = Files.createDirectory(folder.resolve("orders"));
        Files.setPosixFilePermissions(orders, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(orders.resolve("one.order"), "open aliya@example.org");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Orders.class);
        log.addAppender(lines);
        try {
            new Orders(folder, withoutAccounts(folder)).look();
        } finally {
            log.detachAppender(lines);
        }
        assertThat(Files.readString(orders.resolve("one.done"))).startsWith("no, ");
        assertThat(ThrowableProxyUtil.asString(lines.list.getFirst().getThrowableProxy()))
                .contains("NullPointerException", "Doing.opened")
                .doesNotContain("Cannot invoke", "aliya");
    }

    private static Doing withoutAccounts(Path folder) {
        return new Doing(folder, null, null, null, null, null, null, null, null, null);
    }
}
