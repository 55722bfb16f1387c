package kz.moldir.plan.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.text.SearchFold;
import kz.moldir.council.text.Written;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the council's roster. Commission, role and the two days are of its last term of
 * office; who asks of a day asks {@link #on}.
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
 * @param terms the terms of office before that one, the oldest first
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
        @Nullable String contacts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RosterTerm> terms) {

    /** More earlier terms an entry does not have. */
    public static final int MOST_TERMS = 50;

    private static final Comparator<RosterTerm> BEGUN =
            Comparator.comparing(
                    RosterTerm::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** Who was written before there were earlier terms has none. */
    public RosterEntry {
        terms = terms == null ? List.of() : terms.stream().sorted(BEGUN).toList();
    }

    /** An entry with one term. */
    public RosterEntry(
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
        this(id, kind, name, aliases, number, commission, role, from, until, contacts, List.of());
    }

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

    /** Its names where somebody wrote it so: these words in their language, its own in others. */
    public LocalizedText called(String written) {
        String folded = SearchFold.fold(written);
        if (names().map(SearchFold::fold).anyMatch(folded::equals)) {
            return name;
        }
        return switch (Written.typed(written)) {
            case Written.KAZAKH -> new LocalizedText(name.ru(), written, name.en());
            case Written.ENGLISH -> new LocalizedText(name.ru(), name.kk(), written);
            case null, default -> new LocalizedText(written, name.kk(), name.en());
        };
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

    /** The last term of office. */
    public RosterTerm term() {
        return new RosterTerm(commission, role, from, until);
    }

    /** All terms of office, the oldest first. */
    public Stream<RosterTerm> allTerms() {
        return Stream.concat(terms.stream(), Stream.of(term()));
    }

    /** The term of office that a day lies in; open ends count as being in it. */
    public Optional<RosterTerm> on(LocalDate day) {
        return allTerms().filter(term -> term.includes(day)).reduce((one, later) -> later);
    }

    /** The term of a day, else the last one. */
    public RosterTerm shownOn(LocalDate day) {
        return on(day).orElseGet(this::term);
    }

    /** The terms of office before one of them, the oldest first. */
    public List<RosterTerm> termsBefore(RosterTerm one) {
        return allTerms().takeWhile(term -> !term.equals(one)).toList();
    }

    /** The terms of office after one of them, the oldest first. */
    public List<RosterTerm> termsAfter(RosterTerm one) {
        return allTerms().dropWhile(term -> !term.equals(one)).skip(1).toList();
    }

    /** Whether a day lies in a term of office. */
    public boolean servesOn(LocalDate day) {
        return on(day).isPresent();
    }

    /** Whether each term ends before the next begins. */
    public boolean inOrder() {
        List<RosterTerm> all = allTerms().toList();
        return Stream.iterate(1, next -> next < all.size(), next -> next + 1)
                .allMatch(next -> all.get(next - 1).endsBefore(all.get(next)));
    }

    /** The same under another name; its names of before find it too. */
    public RosterEntry named(LocalizedText other) {
        RosterEntry called =
                new RosterEntry(
                        id,
                        kind,
                        other,
                        aliases,
                        number,
                        commission,
                        role,
                        from,
                        until,
                        contacts,
                        terms);
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
                id, kind, name, others, number, commission, role, from, until, contacts, terms);
    }

    /** The same, reached as is kept there. */
    public RosterEntry reachedAs(@Nullable String kept) {
        return new RosterEntry(
                id, kind, name, aliases, number, commission, role, from, until, kept, terms);
    }

    /** The same with these terms before the last one. */
    public RosterEntry withTerms(List<RosterTerm> earlier) {
        return new RosterEntry(
                id, kind, name, aliases, number, commission, role, from, until, contacts, earlier);
    }
}
