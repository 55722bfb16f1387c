/** The platform in a process of its own, and how a program meets it. */
@NullMarked
package kz.moldir.acceptance.platform;

import org.jspecify.annotations.NullMarked;
