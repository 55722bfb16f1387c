/** Commands on their way from a caller to an aggregate. */
@NullMarked
package kz.moldir.kit.command;

import org.jspecify.annotations.NullMarked;
