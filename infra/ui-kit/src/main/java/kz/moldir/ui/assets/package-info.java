/** Scripts, styles and fonts under addresses that carry their content's hash. */
@NullMarked
package kz.moldir.ui.assets;

import org.jspecify.annotations.NullMarked;
