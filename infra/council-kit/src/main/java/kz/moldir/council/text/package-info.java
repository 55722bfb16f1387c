/** Order and search in Kazakh, Russian and Latin text, where the platform's own rules fail. */
@NullMarked
package kz.moldir.council.text;

import org.jspecify.annotations.NullMarked;
