package kz.moldir.plan.read.register;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.text.SearchFold;
import kz.moldir.plan.events.RegisterEvent.Item;
import kz.moldir.plan.events.RegisterEvent.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries are asked for; null asks for all.
 *
 * @param activityId whose register it is
 * @param register of which kind
 * @param state in which they are
 * @param year in which they came
 * @param q words that begin words of their title, number or party
 */
public record RegisterQuery(
        @Nullable String activityId,
        @Nullable Register register,
        @Nullable State state,
        @Nullable Integer year,
        @Nullable String q) {

    /** How an entry stands. */
    public enum State {
        /** Something has to be done about it in time. */
        OPEN,
        /** The same, and its last day is over. */
        OVERDUE,
        /** Nothing more has to be done in time. */
        DONE
    }

    /** Reads the parameters of a page; what names nothing asks for all. */
    static RegisterQuery of(String register, String state, String year) {
        return of(register, state, year, "");
    }

    /** The same with words to look for. */
    static RegisterQuery of(String register, String state, String year, String q) {
        return new RegisterQuery(
                null,
                named(Register.values(), register),
                named(State.values(), state),
                year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                words(q));
    }

    /** What was typed to look for, or null where that is nothing. */
    static @Nullable String words(@Nullable String q) {
        return q == null || q.isBlank() ? null : q.strip();
    }

    /** The entries of one activity. */
    static RegisterQuery ofActivity(String id) {
        return new RegisterQuery(id, null, null, null, null);
    }

    RegisterQuery in(State other) {
        return new RegisterQuery(activityId, register, other, year, q);
    }

    /** Whether an entry has the words that are looked for. */
    boolean means(EntryView entry) {
        if (q == null) {
            return true;
        }
        Item item = entry.item();
        String said =
                Stream.of(item.title(), item.number(), item.party())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        return SearchFold.matches(SearchFold.fold(said), q);
    }

    /** As they are kept, in the order in which they are shown. */
    List<Integer> kept() {
        if (state == null) {
            return List.of(EntryView.OPEN, EntryView.DONE);
        }
        return List.of(state == State.DONE ? EntryView.DONE : EntryView.OPEN);
    }

    /** As the query of an address, with its question mark; empty where all is asked for. */
    public String parameters() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        address.queryParamIfPresent("register", Optional.ofNullable(register));
        address.queryParamIfPresent("state", Optional.ofNullable(state));
        address.queryParamIfPresent("year", Optional.ofNullable(year));
        if (q == null) {
            return address.encode().build().toUriString();
        }
        address.queryParam("q", "{q}");
        return address.encode().buildAndExpand(q).toUriString();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
