/** Copies of documents for everybody, without what cameras wrote into the pictures in them. */
@NullMarked
package kz.moldir.plan.office.published;

import org.jspecify.annotations.NullMarked;
