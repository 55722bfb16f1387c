package kz.moldir.monitoring.read.visits;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** What is recorded of a visit. */
public enum VisitState {
    SCHEDULED("scheduled"),
    TO_BE_CONFIRMED("toBeConfirmed"),
    COMPLETED("completed"),
    CANCELLED("cancelled");

    private final String code;

    VisitState(String code) {
        this.code = code;
    }

    /** The name in the API and in addresses; never changes. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The state of that code. */
    static Optional<VisitState> ofCode(String code) {
        return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst();
    }
}
