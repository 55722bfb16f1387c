package kz.moldir.notification.read.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class MailboxTest {

    @TempDir private Path root;

    @Nested
    @ExtendWith(OutputCaptureExtension.class)
    class Reading {

        /** An address that is none is quoted by whoever cannot read it. */
        @Test
        void writesOfAMailThatCannotBeReadNoAddress(CapturedOutput log) throws IOException {
            Mailbox mailbox =
                    mailboxWith(
                            "3.eml",
                            """
                            From: nurtaev@@example.org
                            To: b@example.org
                            Subject: s
                            Auto-Submitted: auto-generated

                            text
                            """);
            assertThat(mailbox.find("3")).isEmpty();
            assertThat(log.getAll())
                    .contains("3.eml cannot be read as a mail", "AddressException")
                    .doesNotContain("nurtaev");
        }

        @Test
        void takesThePlainTextOfAMail() throws IOException {
            Mailbox mailbox = mailboxWith("00000001.eml", plain("Сәлем", "Мәтін"));

            Mail mail = mailbox.find("00000001").orElseThrow();
            assertThat(mail.subject()).isEqualTo("Сәлем");
            assertThat(mail.to()).isEqualTo("secretariat@example.org");
            assertThat(mail.sent()).isEqualTo(Instant.parse("2026-04-13T04:00:00Z"));
            assertThat(mail.text()).isEqualToIgnoringNewLines("Мәтін");
        }

        @Test
        void takesOnlyThePlainPartOfSeveral() throws IOException {
            Mailbox mailbox =
                    mailboxWith(
                            "2.eml",
                            """
                            From: a@example.org
                            To: b@example.org
                            Subject: s
                            Auto-Submitted: auto-generated
                            MIME-Version: 1.0
                            Content-Type: multipart/alternative; boundary=x

                            --x
                            Content-Type: text/html; charset=UTF-8

                            <b>html</b>
                            --x
                            Content-Type: text/plain; charset=UTF-8

                            plain
                            --x--
                            """);
            assertThat(mailbox.find("2").orElseThrow().text()).isEqualToIgnoringNewLines("plain");
        }

        @Test
        void hasNoTextForAMailOfHtmlAlone() throws IOException {
            Mailbox mailbox =
                    mailboxWith(
                            "3.eml",
                            """
                            From: a@example.org
                            Subject: s
                            Auto-Submitted: auto-generated
                            MIME-Version: 1.0
                            Content-Type: text/html; charset=UTF-8

                            <script>alert(1)</script>
                            """);
            assertThat(mailbox.find("3").orElseThrow().text()).isNull();
        }

        @Test
        void survivesAFileThatIsNoMail() throws IOException {
            Mailbox mailbox = mailboxWith("4.eml", "\0\0\0 nothing of a mail");
            write("5.eml", plain("s", "t"));
            assertThat(mailbox.newest()).extracting(Mail::id).containsExactly("5");
        }

        /** As the provider's of a link with which one becomes somebody else. */
        @Test
        void takesNoMailThatIsNoReminder() throws IOException {
            Mailbox mailbox =
                    mailboxWith(
                            "6.eml",
                            plain("a new password", "/ru/password?link=secret")
                                    .replace("Auto-Submitted: auto-generated\n", ""));
            assertThat(mailbox.newest()).isEmpty();
            assertThat(mailbox.find("6")).isEmpty();
        }
    }

    @Nested
    class Finding {

        @Test
        void neverLeavesTheFolder() throws IOException {
            Mailbox mailbox = mailboxWith("1.eml", plain("s", "t"));
            Files.writeString(root.resolve("secret.eml"), plain("secret", "t"));
            Files.createSymbolicLink(
                    root.resolve("mails").resolve("link.eml"), root.resolve("secret.eml"));

            assertThat(mailbox.find("../secret")).isEmpty();
            assertThat(mailbox.find("..%2Fsecret")).isEmpty();
            assertThat(mailbox.find(root.resolve("secret").toString())).isEmpty();
            assertThat(mailbox.find("link")).isEmpty();
            assertThat(mailbox.find("1")).isPresent();
        }

        @Test
        void listsTheNewestFirst() throws IOException {
            Mailbox mailbox = mailboxWith("1.eml", plain("older", "t"));
            write("2.eml", plain("newer", "t").replace("09:00:00", "09:00:05"));
            write("note.txt", "no mail");

            assertThat(mailbox.newest())
                    .extracting(Mail::subject)
                    .containsExactly("newer", "older");
        }
    }

    @Nested
    class WithoutAFolder {

        @Test
        void thereIsNoMailbox() {
            assertThat(Mailbox.in(" ").present()).isFalse();
        }

        @Test
        void thatDoesNotExistYetThereAreNoMails() {
            Mailbox mailbox = Mailbox.in(root.resolve("later").toString());
            assertThat(mailbox.present()).isTrue();
            assertThat(mailbox.newest()).isEmpty();
        }
    }

    private Mailbox mailboxWith(String name, String content) throws IOException {
        Files.createDirectories(root.resolve("mails"));
        write(name, content);
        return Mailbox.in(root.resolve("mails").toString());
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(root.resolve("mails").resolve(name), content);
    }

    private static String plain(String subject, String text) {
        return """
        From: moldir@example.org
        To: secretariat@example.org
        Subject: =?UTF-8?Q?%s?=
        Date: Mon, 13 Apr 2026 09:00:00 +0500
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit

        %s
        """
                .formatted(encoded(subject), text);
    }

    private static String encoded(String text) {
        StringBuilder quoted = new StringBuilder();
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            quoted.append("=%02X".formatted(each));
        }
        return quoted.toString();
    }
}
