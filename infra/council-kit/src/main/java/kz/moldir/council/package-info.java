/** What every service knows of a council: its words, its calendar, the states of an activity. */
@NullMarked
package kz.moldir.council;

import org.jspecify.annotations.NullMarked;
