/** Reminders of what is due, and the mails that carry them. */
@NullMarked
package kz.moldir.notification;

import org.jspecify.annotations.NullMarked;
