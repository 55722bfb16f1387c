/** Three languages: which one a request is in, and words, days and texts in it. */
@NullMarked
package kz.moldir.ui.language;

import org.jspecify.annotations.NullMarked;
