/** How often one client may ask, and who is one. */
@NullMarked
package kz.moldir.ui.limit;

import org.jspecify.annotations.NullMarked;
