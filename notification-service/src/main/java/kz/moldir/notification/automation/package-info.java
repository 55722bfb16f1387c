/** What happens by itself. */
@NullMarked
package kz.moldir.notification.automation;

import org.jspecify.annotations.NullMarked;
