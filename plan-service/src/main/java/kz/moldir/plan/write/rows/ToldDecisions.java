package kz.moldir.plan.write.rows;

import java.util.Set;

/** What was decided at rows and everybody can read; the views stand behind it. */
@FunctionalInterface
public interface ToldDecisions {

    /** How many decisions of these rows. */
    int of(Set<String> rows);
}
