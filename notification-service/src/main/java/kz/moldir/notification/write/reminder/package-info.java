/** When somebody is to be reminded of what is due. */
@NullMarked
package kz.moldir.notification.write.reminder;

import org.jspecify.annotations.NullMarked;
