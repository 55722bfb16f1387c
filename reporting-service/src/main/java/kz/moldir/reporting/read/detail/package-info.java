/** One activity with its visits, its deadline and its history. */
@NullMarked
package kz.moldir.reporting.read.detail;

import org.jspecify.annotations.NullMarked;
