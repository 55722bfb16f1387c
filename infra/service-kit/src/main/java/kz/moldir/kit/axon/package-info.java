/** Axon, configured by hand. */
@NullMarked
package kz.moldir.kit.axon;

import org.jspecify.annotations.NullMarked;
