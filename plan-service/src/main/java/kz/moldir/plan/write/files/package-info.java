/** The one store of files: signed scans and attached documents. */
@NullMarked
package kz.moldir.plan.write.files;

import org.jspecify.annotations.NullMarked;
