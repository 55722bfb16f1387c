/** Sign-in by OpenID Connect: bearer tokens of programs, sessions of people. */
@NullMarked
package kz.moldir.kit.signin;

import org.jspecify.annotations.NullMarked;
