package kz.moldir.plan.write.activity;

import java.util.List;
import java.util.Optional;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.events.ActivityEvent;
import kz.moldir.plan.events.CarryingOutEvent.DocumentAttached;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.recorded.Attachment;
import kz.moldir.plan.events.recorded.Entry;

/** What may be done with an attached document. */
final class Filed {

    private Filed() {}

    /** What is not told of the row is not shown in its papers either. */
    static List<ActivityEvent> published(ActivityState state, DocumentPublished done) {
        Attachment attachment = known(state, done.documentId());
        if (!state.told()) {
            throw new Refused(CarryingOutRefusal.notTold());
        }
        return open(state, done.documentId())
                ? List.of()
                : List.of(
                        new DocumentPublished(
                                done.activityId(),
                                done.documentId(),
                                done.copy(),
                                done.on(),
                                attachment.kind(),
                                attachment.titled()));
    }

    /** Who has it already is told, unless nothing is told of the row by now. */
    static List<ActivityEvent> described(ActivityState state, DocumentDescribed done) {
        Attachment before = known(state, done.documentId());
        if (before.equals(before.described(done.kind(), done.title(), done.titleKk()))) {
            return List.of();
        }
        Optional<DocumentPublished> open = publishing(state, done.documentId());
        if (open.isPresent() && !state.told()) {
            throw new Refused(CarryingOutRefusal.describedInside());
        }
        return List.of(
                new DocumentDescribed(
                        done.activityId(),
                        done.documentId(),
                        done.kind(),
                        done.title(),
                        done.titleKk(),
                        done.reason(),
                        open.map(DocumentPublished::copy).orElse(null),
                        open.map(DocumentPublished::on).orElse(null)));
    }

    /** Whether everybody can have it. */
    static boolean open(ActivityState state, String documentId) {
        return publishing(state, documentId).isPresent();
    }

    private static Optional<DocumentPublished> publishing(ActivityState state, String documentId) {
        return state.all(DocumentPublished.class)
                .filter(before -> before.documentId().equals(documentId))
                .findFirst();
    }

    /** As it is described by now. */
    private static Attachment known(ActivityState state, String documentId) {
        var attached =
                (DocumentAttached) CarryingOutDecisions.known(state, Entry.DOCUMENT, documentId);
        return state.all(DocumentDescribed.class)
                .filter(now -> now.documentId().equals(documentId))
                .reduce((earlier, later) -> later)
                .map(now -> attached.attachment().described(now.kind(), now.title(), now.titleKk()))
                .orElse(attached.attachment());
    }
}
