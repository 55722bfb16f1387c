/** The grammar of a plan's words for who, in Russian and Kazakh. */
@NullMarked
package kz.moldir.plan.document.responsible;

import org.jspecify.annotations.NullMarked;
