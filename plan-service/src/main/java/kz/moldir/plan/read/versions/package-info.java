/** The versions of approved plans: frozen, listed, compared. */
@NullMarked
package kz.moldir.plan.read.versions;

import org.jspecify.annotations.NullMarked;
