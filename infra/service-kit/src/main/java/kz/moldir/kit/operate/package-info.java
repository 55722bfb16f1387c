/** What an operator sees and does: parked events, read models. */
@NullMarked
package kz.moldir.kit.operate;

import org.jspecify.annotations.NullMarked;
