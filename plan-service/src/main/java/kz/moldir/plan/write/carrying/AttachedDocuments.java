package kz.moldir.plan.write.carrying;

import kz.moldir.kit.problem.NotFound;
import kz.moldir.plan.events.StoredFile;

/** The files of attached documents; a view stands behind it. */
@FunctionalInterface
public interface AttachedDocuments {

    /**
     * The file of a document.
     *
     * @throws NotFound if the activity has no such document
     */
    StoredFile of(String activityId, String documentId);
}
