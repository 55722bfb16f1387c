/** What a form that was taken says, in words, on the page that it leads to. */
@NullMarked
package kz.moldir.kit.said;

import org.jspecify.annotations.NullMarked;
