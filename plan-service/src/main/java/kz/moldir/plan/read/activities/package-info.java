/** The activities of a plan with their states. */
@NullMarked
package kz.moldir.plan.read.activities;

import org.jspecify.annotations.NullMarked;
