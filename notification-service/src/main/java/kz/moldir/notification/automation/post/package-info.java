/** What happens by itself with a prepared mail: it is sent. */
@NullMarked
package kz.moldir.notification.automation.post;

import org.jspecify.annotations.NullMarked;
