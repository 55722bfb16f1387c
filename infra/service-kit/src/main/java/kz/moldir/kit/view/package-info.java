/** Read models: one document per view and subject, written once per event. */
@NullMarked
package kz.moldir.kit.view;

import org.jspecify.annotations.NullMarked;
