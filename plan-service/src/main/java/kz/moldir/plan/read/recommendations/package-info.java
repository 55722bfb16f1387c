/** What became of the recommendations that activities decided, as monitoring-service tells it. */
@NullMarked
package kz.moldir.plan.read.recommendations;

import org.jspecify.annotations.NullMarked;
