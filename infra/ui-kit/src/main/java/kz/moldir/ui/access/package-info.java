/** The table of every endpoint and every role, which each service's test drives over HTTP. */
@NullMarked
package kz.moldir.ui.access;

import org.jspecify.annotations.NullMarked;
