package kz.moldir.plan.write.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import org.jspecify.annotations.Nullable;

/**
 * An entry as somebody writes it, whole: what is left out is taken away.
 *
 * @param from first day of the last term of office, of which commission and role are as well
 * @param version of the entry that was seen; left out for a new one
 * @param reason why it is changed, where something wrong is put right
 * @param terms the terms of office before the last one; left out they stay as they are
 * @param newTerm whether a new term, another commission or role begins on the day {@code from}: the
 *     term so far ends the day before and stays among the earlier ones. Else the last term is put
 *     right
 */
public record EntryRequest(
        RosterEntry.@NotNull Kind kind,
        @NotNull @Valid NameRequest name,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 300) String> aliases,
        @Nullable @Size(max = 2) String number,
        @Nullable @Size(max = 2) String commission,
        RosterEntry.@Nullable Role role,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Valid ContactsRequest contacts,
        @Nullable Integer version,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Size(max = RosterEntry.MOST_TERMS) List<@NotNull @Valid TermRequest> terms,
        @Nullable Boolean newTerm) {

    /** Without a reason; earlier terms stay. */
    public EntryRequest(
            RosterEntry.Kind kind,
            NameRequest name,
            @Nullable List<String> aliases,
            @Nullable String number,
            @Nullable String commission,
            RosterEntry.@Nullable Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable ContactsRequest contacts,
            @Nullable Integer version) {
        this(
                kind,
                name,
                aliases,
                number,
                commission,
                role,
                from,
                until,
                contacts,
                version,
                null,
                null,
                null);
    }

    /** An earlier term of office. */
    public record TermRequest(
            @Nullable @Size(max = 2) String commission,
            RosterEntry.@Nullable Role role,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        /** One that is known. */
        public static TermRequest of(RosterTerm term) {
            return new TermRequest(term.commission(), term.role(), term.from(), term.until());
        }

        /** The term as an entry of a kind has it. */
        RosterTerm term(RosterEntry.Kind kind) {
            return new RosterTerm(
                    kind == RosterEntry.Kind.COMMISSION || kind == RosterEntry.Kind.AGENCY
                            ? null
                            : clean(commission),
                    kind == RosterEntry.Kind.MEMBER ? role : null,
                    from,
                    until);
        }
    }

    /** A name in the languages that have one. */
    public record NameRequest(
            @Nullable @Size(max = 300) String ru,
            @Nullable @Size(max = 300) String kk,
            @Nullable @Size(max = 300) String en) {

        /** The name as the council keeps it. */
        public LocalizedText text() {
            return new LocalizedText(clean(ru), clean(kk), clean(en));
        }
    }

    /** How the entry is reached. */
    public record ContactsRequest(
            @Nullable @Size(max = 200) String person,
            @Nullable @Size(max = 100) String phone,
            @Nullable @Size(max = 200) String email,
            @Nullable @Size(max = 500) String address) {

        /** The same as it is kept. */
        public ContactDetails details() {
            return new ContactDetails(clean(person), clean(phone), clean(email), clean(address));
        }
    }

    /** How the entry is reached, as it is kept. */
    public ContactDetails details() {
        return contacts == null ? ContactDetails.NONE : contacts.details();
    }

    /** What becomes of the terms before the last one. */
    EarlierTerms earlier() {
        return new EarlierTerms(terms == null ? null : written(), Boolean.TRUE.equals(newTerm));
    }

    /** The terms before the last one that it names. */
    List<RosterTerm> written() {
        return terms == null ? List.of() : terms.stream().map(term -> term.term(kind)).toList();
    }

    static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
