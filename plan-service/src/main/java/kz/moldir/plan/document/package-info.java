/** Reads the official document of a council's plan and understands its rows. */
@NullMarked
package kz.moldir.plan.document;

import org.jspecify.annotations.NullMarked;
