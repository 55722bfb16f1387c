package kz.moldir.acceptance.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the owner of the data folder knows of accounts: the first passwords, and mails.
 *
 * @param data the folder
 * @param read the mails that were asked for before
 */
public record Accounts(Path data, Set<Path> read) {

    /** Whom a test invites, and the password that this person chooses. */
    public static final String PERSON = "Әлия Нұрланқызы Мұхамеджанова-Қарабаева";

    public static final String PASSWORD = "ұзын құпиясөз 2026";

    Accounts(Path data) {
        this(data, new HashSet<>());
    }

    /** The secret of the first start of a person or program. */
    public String secret(String name) {
        try (Stream<String> lines = Files.lines(data.resolve("identity").resolve("accounts"))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(parts -> parts.length == 4 && parts[1].equals(name))
                    .map(parts -> parts[2])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for a mail to an address that nobody has asked for yet; its text. */
    public String mailTo(String address) {
        return await().atMost(Moldir.PATIENCE)
                .until(() -> unread(address), texts -> !texts.isEmpty())
                .getFirst();
    }

    /** The texts of all mails. */
    public List<String> mails() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files()) {
            texts.add(text(Files.readString(file)));
        }
        return texts;
    }

    private List<Path> files() throws IOException {
        Path folder = data.resolve("identity").resolve("mails");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private List<String> unread(String address) throws IOException {
        for (Path file : files()) {
            String mail = read.contains(file) ? "" : Files.readString(file);
            if (mail.contains("To: " + address)) {
                read.add(file);
                return List.of(text(mail));
            }
        }
        return List.of();
    }

    private static String text(String mail) {
        String body = mail.substring(mail.indexOf("\r\n\r\n"));
        return mail.toLowerCase(Locale.ROOT).contains("encoding: base64")
                ? new String(Base64.getMimeDecoder().decode(body.strip()), StandardCharsets.UTF_8)
                : body.replace("=\r\n", "").replace("=3D", "=");
    }
}
