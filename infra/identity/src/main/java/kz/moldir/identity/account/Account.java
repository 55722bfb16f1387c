package kz.moldir.identity.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in.
 *
 * @param id the stable subject of every token
 * @param username what the person signs in with, beside the mail address; never changes
 * @param roster the person's entry in the council's roster
 * @param password a hash; null until the person has set one
 * @param until the last day of the term of office; null when it does not end
 * @param version grows with every change of what the person may do
 * @param came whether the person has signed in, by a password or by a code from a mail
 * @param held how often somebody who lost the care for people leaned on this person's
 */
public record Account(
        String id,
        String username,
        String name,
        String email,
        List<String> roles,
        @Nullable String roster,
        @Nullable String password,
        boolean disabled,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String language,
        long version,
        boolean came,
        long held) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** Of somebody who has not been here. */
    public Account(
            String id,
            String username,
            String name,
            String email,
            List<String> roles,
            @Nullable String roster,
            @Nullable String password,
            boolean disabled,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String language,
            long version) {
        this(
                id, username, name, email, roles, roster, password, disabled, from, until, language,
                version, false, 0);
    }

    /** Whether the person may sign in on a day. */
    public boolean active(LocalDate day) {
        return !disabled
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    /** With other roles, another entry in the roster and another term. */
    public Account with(
            List<String> roles,
            @Nullable String roster,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new Account(
                id, username, name, email, roles, roster, password, disabled, from, until, language,
                version, came, held);
    }

    /** Disabled or not. */
    public Account with(boolean disabled) {
        return new Account(
                id, username, name, email, roles, roster, password, disabled, from, until, language,
                version, came, held);
    }

    /** Whether another state of the account may exactly what this one may, and as long. */
    public boolean may(Account other) {
        return Set.copyOf(roles).equals(Set.copyOf(other.roles))
                && Objects.equals(from, other.from)
                && Objects.equals(until, other.until);
    }

    /** Whether the term, if it has both ends, does not end before it begins. */
    public boolean hasTerm() {
        return from == null || until == null || !until.isBefore(from);
    }

    /** Whether it is of an office that ends, and access does not. */
    public boolean lacksEnd(LocalDate day) {
        return until == null && Roles.haveTerm(roles) && !isOver(day);
    }

    /** Whether services know the person by an entry in the roster, and there is none. */
    public boolean lacksEntry(LocalDate day) {
        return roster == null && (Roles.haveTerm(roles) || Roles.areInvited(roles)) && !isOver(day);
    }

    private boolean isOver(LocalDate day) {
        return disabled || hasEnded(day);
    }

    /** Whether the last day is one of before. */
    public boolean hasEnded(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /** Whether access goes on after the last day of another state of the account. */
    public boolean outlasts(Account other) {
        return other.until != null && (until == null || until.isAfter(other.until));
    }

    /** The roles and the term, as the record keeps them. */
    public String granted() {
        return String.join(", ", roles)
                + " "
                + (from == null ? "" : from)
                + "–"
                + (until == null ? "" : until);
    }

    /** What the person may type at a sign-in. */
    public List<String> logins() {
        return List.of(username, email);
    }

    /** How it stands on a day, a word of {@code identity.people.status.<word>}. */
    public String status(LocalDate day) {
        if (disabled) {
            return "disabled";
        }
        if (!active(day)) {
            return from != null && day.isBefore(from) ? "before" : "after";
        }
        return isInvited() ? "invited" : "active";
    }

    /** Whether the person was invited and has neither a password nor ever been here. */
    public boolean isInvited() {
        return password == null && !came;
    }

    /** Whether an invitation would let the person in: also later, where the term is to begin. */
    public boolean mayBeInvited(LocalDate day) {
        return isInvited() && !isOver(day);
    }

    static Account of(Document stored) {
        return new Account(
                stored.getString("_id"),
                stored.getString("username"),
                stored.getString("name"),
                stored.getString("email"),
                stored.getList("roles", String.class),
                stored.getString("roster"),
                stored.getString("password"),
                stored.getBoolean("disabled", false),
                day(stored.getString("from")),
                day(stored.getString("until")),
                stored.getString("language"),
                stored.get("version", 0L),
                stored.getBoolean(Accounts.CAME, false),
                stored.get(Accounts.HELD, 0L));
    }

    Document stored() {
        Document stored = fields();
        // Left out where there is none: there are many without, and one with each.
        return roster == null ? stored : stored.append(Accounts.ENTRY, roster);
    }

    private Document fields() {
        return new Document("_id", id)
                .append("username", username)
                .append("name", name)
                .append("email", email)
                .append("roles", roles)
                .append("roster", roster)
                .append("password", password)
                .append("disabled", disabled)
                .append("from", from == null ? null : from.toString())
                .append("until", until == null ? null : until.toString())
                .append(Accounts.UNTOLD, until == null ? null : until.toString())
                .append("language", language);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
