/** Read models made anew beside the ones that are served, and compared with them. */
@NullMarked
package kz.moldir.kit.rebuild;

import org.jspecify.annotations.NullMarked;
