/** Which council a process serves. */
@NullMarked
package kz.moldir.ui.council;

import org.jspecify.annotations.NullMarked;
