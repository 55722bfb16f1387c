/** The page with what is due next and what was sent. */
@NullMarked
package kz.moldir.notification.read.overview;

import org.jspecify.annotations.NullMarked;
