/** The command gate of the services as their tests need it. */
@NullMarked
package kz.moldir.testkit.command;

import org.jspecify.annotations.NullMarked;
