/** What all public pages and answers share. */
@NullMarked
package kz.moldir.reporting.read.site;

import org.jspecify.annotations.NullMarked;
