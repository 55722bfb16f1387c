/** The log of mails. */
@NullMarked
package kz.moldir.notification.read.notifications;

import org.jspecify.annotations.NullMarked;
