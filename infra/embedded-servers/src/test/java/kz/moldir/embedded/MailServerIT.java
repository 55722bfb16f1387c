package kz.moldir.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.client.SmartClient;

class MailServerIT {
    @TempDir Path folder;

    @Test
    void keepsMailsOverARestart() throws IOException {
        try (MailServer server = MailServer.start(folder, 0)) {
            send(server, "Бірінші хат");
        }
        try (MailServer server = MailServer.start(folder, 0)) {
            send(server, "Второе письмо");
            assertThat(server.mails()).hasSize(2);
            assertThat(server.mails().getFirst())
                    .content()
                    .contains(
                            "Return-Path: <council@almaty.example>",
                            "Delivered-To: member@almaty.example",
                            "Бірінші хат");
            assertThat(server.mails().getLast()).content().contains("Второе письмо");
        }
    }

    @Test
    void forgetsWhatWasHalfWrittenInACrash() throws IOException {
        Files.writeString(folder.resolve("00000001.part"), "Subject: ha");
        try (MailServer server = MailServer.start(folder, 0)) {
            assertThat(server.mails()).isEmpty();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void refusesAMailThatIsTooLarge() throws IOException {
        Mailbox mailbox = Mailbox.open(folder);
        MailReceived mail = new MailReceived(mailbox, 10);
        assertThatThrownBy(() -> mail.data(new ByteArrayInputStream(new byte[11])))
                .isInstanceOf(RejectException.class)
                .hasMessageContaining("larger than 10 bytes");
        assertThat(mailbox.mails()).isEmpty();
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> MailServer.start(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(other.getLocalPort()));
        }
    }

    private static void send(MailServer server, String text) throws IOException {
        SmartClient client =
                SmartClient.createAndConnect(server.host(), server.port(), "localhost");
        try {
            client.from("council@almaty.example");
            client.to("member@almaty.example");
            client.dataStart();
            client.dataWrite(
                    ("Subject: test\r\n\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8));
            client.dataEnd();
        } finally {
            client.quit();
        }
    }
}
