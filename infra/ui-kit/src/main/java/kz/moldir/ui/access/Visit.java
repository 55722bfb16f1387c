package kz.moldir.ui.access;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** How somebody asks: the headers that say who it is. */
@FunctionalInterface
public interface Visit {

    /** The role of whoever has not signed in. */
    String NOBODY = "nobody";

    /** Of whoever has signed in and has no role, such as one whose term is over. */
    String NO_ROLE = "none";

    /** Between the role of a deputy and that of whom they stand in for. */
    String FOR = " for ";

    /** The headers of a role, or of {@link #NOBODY}. */
    Map<String, String> headers(String role);

    /** As whom somebody of one role asks who stands in for the absent of another. */
    static String deputy(String own, String absent) {
        return own + FOR + absent;
    }

    /** Whether that is how such a person asks. */
    static boolean isDeputy(String role) {
        return role.contains(FOR);
    }

    /** With tokens; nobody has none. */
    static Visit with(UnaryOperator<String> bearer) {
        return role -> role.equals(NOBODY) ? Map.of() : Map.of("Authorization", bearer.apply(role));
    }

    /**
     * With tokens, also of deputies.
     *
     * @param deputy the Authorization header of somebody of one role who stands in for another's
     */
    static Visit with(UnaryOperator<String> bearer, BinaryOperator<String> deputy) {
        return with(
                role -> {
                    String[] both = role.split(FOR, 2);
                    return both.length == 1 ? bearer.apply(role) : deputy.apply(both[0], both[1]);
                });
    }
}
