package kz.moldir.ui.access;

import java.util.Map;
import java.util.function.UnaryOperator;

/** How somebody asks: the headers that say who it is. */
@FunctionalInterface
public interface Visit {

    /** The role of whoever has not signed in. */
    String NOBODY = "nobody";

    /** The headers of a role, or of {@link #NOBODY}. */
    Map<String, String> headers(String role);

    /** With tokens; nobody has none. */
    static Visit with(UnaryOperator<String> bearer) {
        return role -> role.equals(NOBODY) ? Map.of() : Map.of("Authorization", bearer.apply(role));
    }
}
