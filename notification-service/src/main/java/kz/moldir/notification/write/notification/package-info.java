/** Mails, from intent to outcome. */
@NullMarked
package kz.moldir.notification.write.notification;

import org.jspecify.annotations.NullMarked;
