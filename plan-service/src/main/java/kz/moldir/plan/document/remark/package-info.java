/** What a reading has to say to the person who imports: problems, questions, warnings. */
@NullMarked
package kz.moldir.plan.document.remark;

import org.jspecify.annotations.NullMarked;
