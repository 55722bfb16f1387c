/** The council's settings: names, calendar, terms, rules for reminders and meetings. */
@NullMarked
package kz.moldir.plan.write.settings;

import org.jspecify.annotations.NullMarked;
