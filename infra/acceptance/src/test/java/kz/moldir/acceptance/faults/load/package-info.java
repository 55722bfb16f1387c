/** Clients that send random commands and write down every answer. */
@NullMarked
package kz.moldir.acceptance.faults.load;

import org.jspecify.annotations.NullMarked;
