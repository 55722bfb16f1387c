/** What lists are filtered by, as people and programs write it. */
@NullMarked
package kz.moldir.plan.read.filter;

import org.jspecify.annotations.NullMarked;
