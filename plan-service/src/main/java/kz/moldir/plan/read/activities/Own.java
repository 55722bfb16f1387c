package kz.moldir.plan.read.activities;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose commission a role is of. */
public final class Own {

    private static final Pattern COMMISSION = Pattern.compile("commission-(\\w{1,20})-\\w+");

    private Own() {}

    /** The commission of a member or a lead, by the name of the role; null for others. */
    public static @Nullable String commission(String role) {
        Matcher of = COMMISSION.matcher(role);
        return of.matches() ? of.group(1) : null;
    }
}
