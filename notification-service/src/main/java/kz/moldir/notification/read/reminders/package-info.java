/** The reminders that are still to come. */
@NullMarked
package kz.moldir.notification.read.reminders;

import org.jspecify.annotations.NullMarked;
