/** The recommendations to agencies that are followed. */
@NullMarked
package kz.moldir.monitoring.read.recommendations;

import org.jspecify.annotations.NullMarked;
