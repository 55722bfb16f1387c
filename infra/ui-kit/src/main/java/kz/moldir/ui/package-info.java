/** What the pages of every service start from: layout, languages, words, days, texts. */
@NullMarked
package kz.moldir.ui;

import org.jspecify.annotations.NullMarked;
