/** How much one client may ask: how often, and how much at once. */
@NullMarked
package kz.moldir.kit.limit;

import org.jspecify.annotations.NullMarked;
