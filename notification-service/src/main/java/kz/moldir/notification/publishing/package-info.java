/** What the world is told of deliveries. */
@NullMarked
package kz.moldir.notification.publishing;

import org.jspecify.annotations.NullMarked;
