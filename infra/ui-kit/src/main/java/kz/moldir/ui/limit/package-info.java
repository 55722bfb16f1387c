/** Who counts as one client when requests are counted. */
@NullMarked
package kz.moldir.ui.limit;

import org.jspecify.annotations.NullMarked;
