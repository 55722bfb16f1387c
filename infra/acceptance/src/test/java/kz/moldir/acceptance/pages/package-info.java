/** The whole platform as people meet it: in a browser. */
@NullMarked
package kz.moldir.acceptance.pages;

import org.jspecify.annotations.NullMarked;
