/** The OpenID Connect provider of the embedded default. */
@NullMarked
package kz.moldir.identity;

import org.jspecify.annotations.NullMarked;
