/** Clients, tokens, and the end of sessions. */
@NullMarked
package kz.moldir.identity.token;

import org.jspecify.annotations.NullMarked;
