/** Whether the document server still has what it acknowledged and had not put on disk. */
@NullMarked
package kz.moldir.eventstore.continuity;

import org.jspecify.annotations.NullMarked;
