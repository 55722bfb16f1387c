/** The mails that a folder holds, as pages. */
@NullMarked
package kz.moldir.notification.read.mailbox;

import org.jspecify.annotations.NullMarked;
