/** What is known, as lists and pages. */
@NullMarked
package kz.moldir.notification.read;

import org.jspecify.annotations.NullMarked;
