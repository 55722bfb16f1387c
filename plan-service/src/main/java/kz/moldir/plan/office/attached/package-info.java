/** Files that are kept as they came: what they are by content, and copies fit for everybody. */
@NullMarked
package kz.moldir.plan.office.attached;

import org.jspecify.annotations.NullMarked;
