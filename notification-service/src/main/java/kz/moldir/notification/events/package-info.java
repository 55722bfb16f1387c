/** What happens to reminders and to the mails that carry them. */
@NullMarked
package kz.moldir.notification.events;

import org.jspecify.annotations.NullMarked;
