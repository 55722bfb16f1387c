/** Registers of permanent rows: drafts, appeals, schedules of objects. */
@NullMarked
package kz.moldir.plan.write.register;

import org.jspecify.annotations.NullMarked;
