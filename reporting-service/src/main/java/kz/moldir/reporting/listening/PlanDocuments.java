package kz.moldir.reporting.listening;

import java.util.List;
import java.util.Optional;
import kz.moldir.council.LocalizedText;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.reporting.listening.PlanWire.DocumentPublishedV1;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.HistoryEntry.Change;
import kz.moldir.reporting.read.activity.PublishedDocument;
import org.jspecify.annotations.Nullable;

/** Folds the documents that everybody can have; one told again is described otherwise. */
final class PlanDocuments {

    private PlanDocuments() {}

    static ActivityView published(ActivityView before, PublishedEvent event) {
        var now = event.as(DocumentPublishedV1.class);
        PublishedDocument document = now.document();
        Optional<PublishedDocument> wrong =
                before.outcome().documents().stream()
                        .filter(each -> each.id().equals(document.id()))
                        .findFirst();
        return PlanEvents.told(
                before.published(document),
                wrong.isPresent() ? "document-corrected" : "document-published",
                event,
                wrong.map(known -> right(known, now)).orElseGet(() -> first(now)));
    }

    private static List<Change> first(DocumentPublishedV1 now) {
        return List.of(
                Change.set("document", now.documentId()),
                Change.set("documentKind", now.kind()),
                Change.set("file", now.name()),
                Change.set("sha256", now.sha256()),
                Change.set("publishedOn", now.on()));
    }

    private static List<Change> right(PublishedDocument wrong, DocumentPublishedV1 now) {
        return List.of(
                Change.set("document", now.documentId()),
                moved("documentKind", wrong.kind(), now.kind()),
                moved("documentTitleRu", ru(wrong.title()), ru(now.title())),
                moved("documentTitleKk", kk(wrong.title()), kk(now.title())),
                Change.set("why", now.reason()));
    }

    private static Change moved(String field, @Nullable String from, @Nullable String to) {
        return from != null && from.equals(to)
                ? Change.moved(field, null, null)
                : Change.moved(field, from, to);
    }

    private static @Nullable String ru(@Nullable LocalizedText title) {
        return title == null ? null : title.ru();
    }

    private static @Nullable String kk(@Nullable LocalizedText title) {
        return title == null ? null : title.kk();
    }
}
