/** One visit, from the day it is meant for to what was found. */
@NullMarked
package kz.moldir.monitoring.write;

import org.jspecify.annotations.NullMarked;
