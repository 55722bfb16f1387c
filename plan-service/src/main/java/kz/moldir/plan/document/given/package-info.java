/** What a table says in columns of their own, so that a row comes back as it was exported. */
@NullMarked
package kz.moldir.plan.document.given;

import org.jspecify.annotations.NullMarked;
