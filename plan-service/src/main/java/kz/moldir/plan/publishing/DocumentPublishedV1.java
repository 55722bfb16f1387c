package kz.moldir.plan.publishing;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import kz.moldir.plan.events.CarryingOutEvent.DocumentDescribed;
import kz.moldir.plan.events.CarryingOutEvent.DocumentPublished;
import kz.moldir.plan.events.StoredFile;
import kz.moldir.plan.events.recorded.Attachment;
import org.jspecify.annotations.Nullable;

/** Wire form: a document can be had by everybody; its bytes stay in this service. */
public record DocumentPublishedV1(
        String activityId,
        String documentId,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        LocalDate on,
        Attachment.@Nullable Kind kind,
        @Nullable LocalizedText title,
        @Nullable String reason) {

    static DocumentPublishedV1 of(DocumentPublished event) {
        return new DocumentPublishedV1(
                event.activityId(),
                event.documentId(),
                event.copy().name(),
                event.copy().mediaType(),
                event.copy().bytes(),
                event.copy().sha256(),
                event.on(),
                event.kind(),
                event.title(),
                null);
    }

    /** The same of one that is described otherwise; null of one that is inside. */
    static @Nullable DocumentPublishedV1 of(DocumentDescribed event) {
        StoredFile copy = event.copy();
        LocalDate on = event.publishedOn();
        return copy == null || on == null
                ? null
                : new DocumentPublishedV1(
                        event.activityId(),
                        event.documentId(),
                        copy.name(),
                        copy.mediaType(),
                        copy.bytes(),
                        copy.sha256(),
                        on,
                        event.kind(),
                        event.titled(),
                        event.reason());
    }
}
