package kz.moldir.plan.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the council's roster.
 *
 * @param id by which accounts and services name it
 * @param kind what it is
 * @param name as the council writes it, in at least one language
 * @param aliases other names and earlier ones, by which plans and letters still find it
 * @param number a commission's number, such as "2"
 * @param commission the commission that a committee, a member or an expert belongs to
 * @param role of a member
 * @param from first day of the term of office
 * @param until last day of the term of office
 * @param contacts where its contacts are kept apart, so that they can be erased
 */
public record RosterEntry(
        String id,
        Kind kind,
        LocalizedText name,
        List<String> aliases,
        @Nullable String number,
        @Nullable String commission,
        @Nullable Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String contacts) {

    /** What an entry is. */
    public enum Kind {
        COMMISSION,
        COMMITTEE,
        MEMBER,
        EXPERT,
        AGENCY;

        /** Whether it is a person. */
        public boolean person() {
            return this == MEMBER || this == EXPERT;
        }
    }

    /** What a member does in the council or a commission. */
    public enum Role {
        CHAIR,
        DEPUTY,
        SECRETARY,
        MEMBER
    }

    /** A member who is known by name only. */
    public static RosterEntry member(String id, String name) {
        return new RosterEntry(
                id,
                Kind.MEMBER,
                LocalizedText.russian(name),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Its name in the language the council wrote it in. */
    public String mainName() {
        return names().findFirst().orElse("");
    }

    /** All names and aliases. */
    public List<String> allNames() {
        return Stream.concat(names(), aliases.stream()).distinct().toList();
    }

    /** Its names in the languages that have one. */
    public Stream<String> names() {
        return Stream.of(name.ru(), name.kk(), name.en())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank());
    }

    /** Whether a day lies in its term of office; open ends count as being in it. */
    public boolean servesOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** The same under another name; its names of before find it too. */
    public RosterEntry named(LocalizedText other) {
        RosterEntry called =
                new RosterEntry(
                        id, kind, other, aliases, number, commission, role, from, until, contacts);
        List<String> borne = called.names().toList();
        return called.withAliases(
                Stream.concat(aliases.stream(), names())
                        .filter(each -> !borne.contains(each))
                        .distinct()
                        .toList());
    }

    /** The same with other aliases. */
    public RosterEntry withAliases(List<String> others) {
        return new RosterEntry(
                id, kind, name, others, number, commission, role, from, until, contacts);
    }

    /** The same, reached as is kept there. */
    public RosterEntry reachedAs(@Nullable String kept) {
        return new RosterEntry(
                id, kind, name, aliases, number, commission, role, from, until, kept);
    }
}
