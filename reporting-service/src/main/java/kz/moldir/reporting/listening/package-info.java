/** What the other services tell, and what becomes of it. */
@NullMarked
package kz.moldir.reporting.listening;

import org.jspecify.annotations.NullMarked;
