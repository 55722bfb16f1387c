package kz.moldir.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Takes one mail from a client, and confirms it when it is on disk. */
final class MailReceived implements MessageHandler {
    private final Mailbox mailbox;
    private final int largest;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    MailReceived(Mailbox mailbox, int largest) {
        this.mailbox = mailbox;
        this.largest = largest;
    }

    @Override
    public void from(String from) {
        sender = from;
    }

    @Override
    public void recipient(String recipient) {
        recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        byte[] mail = data.readNBytes(largest + 1);
        if (mail.length > largest) {
            data.transferTo(OutputStream.nullOutputStream());
            throw new RejectException(552, "The mail is larger than " + largest + " bytes.");
        }
        try {
            mailbox.keep(envelope(), mail);
        } catch (IOException e) {
            throw new RejectException(452, "The mail could not be written to disk.");
        }
        return null;
    }

    @Override
    public void done() {}

    private byte[] envelope() {
        StringBuilder headers = new StringBuilder("Return-Path: <" + sender + ">\r\n");
        recipients.forEach(to -> headers.append("Delivered-To: ").append(to).append("\r\n"));
        return headers.toString().getBytes(StandardCharsets.UTF_8);
    }
}
