/** The list of activities: filters, order, pages, CSV. */
@NullMarked
package kz.moldir.reporting.read.register;

import org.jspecify.annotations.NullMarked;
