package kz.moldir.identity.account;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The accounts of a new installation: one a role, two in the secretariat, and a program a role. The
 * file of their random secrets is written before they exist, so that no account is without one.
 */
public final class FirstAccounts {

    private static final String MADE = "first-accounts";

    private final MongoCollection<Document> settings;
    private final Accounts accounts;
    private final Programs programs;
    private final Roles roles;
    private final Path folder;
    private final String mailDomain;

    public FirstAccounts(
            MongoDatabase database,
            Accounts accounts,
            Programs programs,
            Roles roles,
            Path folder,
            String mailDomain) {
        this.settings = database.getCollection("settings");
        this.accounts = accounts;
        this.programs = programs;
        this.roles = roles;
        this.folder = folder;
        this.mailDomain = mailDomain;
    }

    /** Where the secrets of the first start are. */
    public static Path file(Path folder) {
        return folder.resolve("accounts");
    }

    /** Writes another secret of a person or program into the file, which may have been removed. */
    public static void keep(Path folder, String kind, String name, String secret, String role)
            throws IOException {
        Path file = file(folder);
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        OwnersFile.write(
                file,
                lines.stream()
                                .filter(line -> !line.startsWith(kind + "\t" + name + "\t"))
                                .map(line -> line + "\n")
                                .collect(Collectors.joining())
                        + line(kind, name, secret, role));
    }

    /** Makes them, once for a database. */
    public void makeOnce() {
        if (settings.find(Filters.eq("_id", MADE)).first() != null) {
            return;
        }
        List<Account> people = new ArrayList<>();
        List<Document> scripts = new ArrayList<>();
        StringBuilder lines =
                new StringBuilder(
                        """
                        # Made at the first start. A person's line stops to be true once the person has chosen a password.
                        # kind	name	secret	role
                        """);
        for (String role : roles.first()) {
            boolean several = role.equals(Roles.SECRETARIAT);
            for (String username : several ? List.of(role + "-1", role + "-2") : List.of(role)) {
                String password = Hashes.random();
                people.add(person(username, role, password));
                lines.append(line("person", username, password, role));
            }
            String name = Programs.PREFIX + role;
            String secret = Hashes.random();
            scripts.add(new Document("_id", name).append("secret", DrawnSecrets.hash(secret)));
            lines.append(line("program", name, secret, role));
        }
        try {
            OwnersFile.write(file(folder), lines.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        accounts.replaceAll(people);
        programs.replaceAll(scripts);
        settings.insertOne(new Document("_id", MADE));
    }

    private Account person(String username, String role, String password) {
        return new Account(
                UUID.randomUUID().toString(),
                username,
                username, // Of no language, until the person's own name takes its place.
                username + "@" + mailDomain,
                List.of(role),
                null,
                DrawnSecrets.hash(password),
                false,
                null,
                null,
                "ru",
                0);
    }

    private static String line(String kind, String name, String secret, String role) {
        return String.join("\t", kind, name, secret, role) + "\n";
    }
}
