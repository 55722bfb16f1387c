/** Spring configuration. */
@NullMarked
package kz.moldir.notification.wiring;

import org.jspecify.annotations.NullMarked;
