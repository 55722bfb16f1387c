/** What a run promised, and what it did: the rules that find the difference. */
@NullMarked
package kz.moldir.testkit.check;

import org.jspecify.annotations.NullMarked;
