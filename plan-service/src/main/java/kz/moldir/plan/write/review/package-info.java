/**
 * The review of an uploaded file: kept aside in its reader's name until it is committed once or
 * expires.
 */
@NullMarked
package kz.moldir.plan.write.review;

import org.jspecify.annotations.NullMarked;
