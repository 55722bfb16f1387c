/** Persons and programs: who they are and what they may. */
@NullMarked
package kz.moldir.identity.account;

import org.jspecify.annotations.NullMarked;
