/** Measures the platform against limits of the same machine in the same run. */
@NullMarked
package kz.moldir.bench;

import org.jspecify.annotations.NullMarked;
