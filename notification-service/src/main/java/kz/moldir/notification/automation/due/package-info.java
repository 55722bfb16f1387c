/** What happens by itself when a reminder falls due. */
@NullMarked
package kz.moldir.notification.automation.due;

import org.jspecify.annotations.NullMarked;
