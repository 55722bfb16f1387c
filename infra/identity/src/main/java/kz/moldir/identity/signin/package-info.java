/** Passwords, codes, throttling and what is remembered of them. */
@NullMarked
package kz.moldir.identity.signin;

import org.jspecify.annotations.NullMarked;
