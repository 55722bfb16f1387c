/** One activity's page: what was promised, what became of it, and the forms that record more. */
@NullMarked
package kz.moldir.plan.read.activity;

import org.jspecify.annotations.NullMarked;
