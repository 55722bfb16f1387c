package kz.moldir.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.SimpleMailMessage;

class KeptMailsTest {

    @TempDir private Path root;

    private Instant now = Instant.parse("2026-04-13T04:00:00Z");

    @Test
    void areFilesOfTheirOwnerUntilNothingInThemCanBeUsed() throws IOException {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        KeptMails mails = new KeptMails(root.resolve("mails"), clock);

        mails.send(mail("Сәлем"));

        Path first = kept().getFirst();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(first))
                .contains("To: somebody@example.org", "Date: Mon, 13 Apr 2026");
        now = now.plus(Duration.ofDays(8));
        mails.send(mail("later"));
        assertThat(kept()).hasSize(1).doesNotContain(first);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("mails"))) {
            return files.toList();
        }
    }

    private static SimpleMailMessage mail(String subject) {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setTo("somebody@example.org");
        mail.setSubject(subject);
        mail.setText("text");
        return mail;
    }
}
