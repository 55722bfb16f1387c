/** How the council's words are spelt in JSON: in events, on the wire, in answers. */
@NullMarked
package kz.moldir.kit.json;

import org.jspecify.annotations.NullMarked;
