/** What other services' events mean for reminders. */
@NullMarked
package kz.moldir.notification.listening;

import org.jspecify.annotations.NullMarked;
