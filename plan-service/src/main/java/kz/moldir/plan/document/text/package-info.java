/** From the bytes of a file to lines, cells without markup, and tokens. */
@NullMarked
package kz.moldir.plan.document.text;

import org.jspecify.annotations.NullMarked;
