package kz.moldir.plan.write.roster.taking;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.plan.events.ContactDetails;
import kz.moldir.plan.events.RosterEntry;
import kz.moldir.plan.events.RosterTerm;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a workbook changes in one field of an entry: the old and the new value, each null
 * where there is none. Kinds and roles are their names, days as they are stored, terms their words
 * as {@link RosterTerm#code} has them.
 */
record Edit(RosterColumn column, @Nullable String was, @Nullable String now) {

    /**
     * The fields that would be others.
     *
     * @param reached how the entry is reached now
     * @param then how it is reached after
     */
    static List<Edit> between(
            RosterEntry was, ContactDetails reached, RosterEntry now, ContactDetails then) {
        return Stream.of(RosterColumn.values())
                .map(column -> new Edit(column, of(column, was, reached), of(column, now, then)))
                .filter(each -> !Objects.equals(each.was(), each.now()))
                .toList();
    }

    private static @Nullable String of(
            RosterColumn column, RosterEntry entry, ContactDetails reached) {
        Object value =
                switch (column) {
                    case KIND -> entry.kind();
                    case NUMBER -> entry.number();
                    case NAME_RU -> entry.name().ru();
                    case NAME_KK -> entry.name().kk();
                    case NAME_EN -> entry.name().en();
                    case ALIASES -> String.join("; ", entry.aliases());
                    case COMMISSION -> entry.commission();
                    case ROLE -> entry.role();
                    case FROM -> entry.from();
                    case UNTIL -> entry.until();
                    case PERSON -> reached.person();
                    case PHONE -> reached.phone();
                    case EMAIL -> reached.email();
                    case ADDRESS -> reached.address();
                    case TERMS ->
                            entry.terms().stream()
                                    .map(RosterTerm::code)
                                    .collect(Collectors.joining(" "));
                };
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
