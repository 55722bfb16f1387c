/** What a title says: language, kinds of activity, subjects, organiser. */
@NullMarked
package kz.moldir.plan.document.title;

import org.jspecify.annotations.NullMarked;
