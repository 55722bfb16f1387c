/**
 * What the secretariat records around the carrying out of an activity, over the API and in forms.
 */
@NullMarked
package kz.moldir.plan.write.carrying;

import org.jspecify.annotations.NullMarked;
