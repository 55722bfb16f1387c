package kz.moldir.reporting.read.detail;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.PublishedDocument;

/** A document that everybody can have, and where plan-service hands it out. */
record DocumentLink(PublishedDocument document, String href) {

    static List<DocumentLink> of(ActivityView activity, String planAddress) {
        return activity.shownOutcome().documents().stream()
                .map(
                        document ->
                                new DocumentLink(
                                        document,
                                        "%s/api/activities/%s/published/%s"
                                                .formatted(
                                                        planAddress, activity.id(), document.id())))
                .toList();
    }

    /** Addresses by the document's id. */
    static Map<String, String> byId(List<DocumentLink> links) {
        return links.stream()
                .collect(Collectors.toMap(link -> link.document().id(), DocumentLink::href));
    }
}
