package kz.moldir.identity.owner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.moldir.identity.account.Account;
import kz.moldir.identity.account.Accounts;
import kz.moldir.identity.account.DrawnSecrets;
import kz.moldir.identity.account.FirstAccounts;
import kz.moldir.identity.account.Hashes;
import kz.moldir.identity.account.Programs;
import kz.moldir.identity.account.Roles;
import kz.moldir.identity.key.SigningKeys;
import kz.moldir.identity.people.AddressChanges;
import kz.moldir.identity.signin.Audit;
import kz.moldir.identity.signin.Codes;
import kz.moldir.identity.signin.Throttle;
import kz.moldir.identity.token.EndOfSessions;

/** Does what the owner orders; each new secret is in the file of accounts before it counts. */
public record Doing(
        Path folder,
        Accounts accounts,
        Programs programs,
        Roles roles,
        SigningKeys keys,
        Codes codes,
        AddressChanges addresses,
        Throttle throttle,
        EndOfSessions sessions,
        Audit audit) {

    private static final String OWNER = "infra/token";

    /** What became of an order, in one line that begins with ok or no. */
    String answer(String[] order) throws IOException {
        String about = order.length > 1 ? order[1].strip() : "";
        return switch (order[0]) {
            case "renew" -> renewed(about);
            case "open" -> opened(about);
            case "rotate-keys" -> rotated(about);
            default -> "no such order";
        };
    }

    private String renewed(String role) throws IOException {
        if (!roles.are(List.of(role))) {
            return "no role " + role;
        }
        String secret = Hashes.random();
        String name = Programs.PREFIX + role;
        FirstAccounts.keep(folder, "program", name, secret, role);
        programs.secret(name, DrawnSecrets.hash(secret));
        audit.add("renewed", null, OWNER, null, role);
        return "ok";
    }

    /**
     * Also after the end of the term or without a password; roles stay what they are. An address
     * that waits would be the way in of whoever entered it.
     */
    private String opened(String username) throws IOException {
        Optional<Account> known = accounts.byLogin(username);
        if (known.isEmpty()) {
            return "no account " + username;
        }
        Account account = known.get();
        String password = Hashes.random();
        FirstAccounts.keep(
                folder, "person", account.username(), password, account.roles().getFirst());
        accounts.password(account.id(), DrawnSecrets.hash(password));
        accounts.open(account.id());
        codes.end(account.id());
        addresses.drop(account, OWNER);
        throttle.cleared(account.logins());
        sessions.ofPerson(account.username());
        audit.add("opened", account.id(), OWNER, null, null);
        return "ok";
    }

    private String rotated(String when) {
        return switch (when) {
            case "" -> {
                keys.rotate();
                audit.add("rotated", null, OWNER, null, null);
                yield "ok";
            }
            case "now" -> {
                keys.replace();
                sessions.ofEverybody();
                audit.add("keysReplaced", null, OWNER, null, null);
                yield "ok";
            }
            default -> "no such order";
        };
    }
}
