package kz.moldir.plan.read.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
 */
public record RegisterQuery(
        @Nullable String activityId,
        @Nullable Register register,
        @Nullable State state,
        @Nullable Integer year) {

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
        return new RegisterQuery(
                null,
                named(Register.values(), register),
                named(State.values(), state),
                year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null);
    }

    /** The entries of one activity. */
    static RegisterQuery ofActivity(String id) {
        return new RegisterQuery(id, null, null, null);
    }

    RegisterQuery in(State other) {
        return new RegisterQuery(activityId, register, other, year);
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
        return address.encode().build().toUriString();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
