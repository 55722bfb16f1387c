package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.people.TermsOver;
import kz.moldir.testkit.FreePort;
import kz.moldir.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A wrong import cannot shut out everybody who could put it right. */
class TermsOverAllIT {

    private static final String OVER = "2026-01-31";

    @AfterEach
    void silent() {
        SharedProvider.service().roster("");
    }

    @Test
    void leavesTheLastOneOfTheSecretariat(@TempDir Path folder) {
        try (RunningProvider alone =
                new RunningProvider(
                        folder,
                        TestServers.freshDatabase(TermsOverAllIT.class),
                        FreePort.forLater(),
                        SharedProvider.service().address())) {
            Accounts all = alone.bean(Accounts.class);
            List<String> both = List.of("secretariat-1", "secretariat-2");
            List<String> entries =
                    List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
            for (int i = 0; i < both.size(); i++) {
                assertThat(all.roster(all.byLogin(both.get(i)).orElseThrow().id(), entries.get(i)))
                        .isTrue();
            }
            SharedProvider.service()
                    .roster(
                            "{\"items\": [%s, %s]}"
                                    .formatted(
                                            TermsOverIT.item(entries.getFirst(), OVER),
                                            TermsOverIT.item(entries.getLast(), OVER)));
            // Whom the first start made and nobody has ever been may be nobody.
            assertThat(refusedIn(alone, 3)).as("each is said once").isEqualTo(2);
            assertThat(both.stream().map(one -> all.byLogin(one).orElseThrow().until()))
                    .containsOnlyNulls();
            both.forEach(alone::signedIn);
            refusedIn(alone, 2);
            assertThat(
                            both.stream()
                                    .map(one -> all.byLogin(one).orElseThrow().until())
                                    .flatMap(Stream::ofNullable))
                    .containsExactly(LocalDate.parse(OVER));
        }
    }

    private static long refusedIn(RunningProvider provider, int rounds) {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(TermsOver.class);
        log.addAppender(lines);
        try {
            for (int round = 0; round < rounds; round++) {
                provider.bean(TermsOver.class).now();
            }
        } finally {
            log.detachAppender(lines);
        }
        return lines.list.stream()
                .filter(line -> line.getFormattedMessage().contains("stays as it was"))
                .count();
    }
}
