/** Calendars at secret addresses. */
@NullMarked
package kz.moldir.plan.read.feeds;

import org.jspecify.annotations.NullMarked;
