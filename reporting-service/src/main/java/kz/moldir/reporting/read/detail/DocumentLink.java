package kz.moldir.reporting.read.detail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.moldir.council.LocalizedText;
import kz.moldir.reporting.read.activity.ActivityView;
import kz.moldir.reporting.read.activity.PublishedDocument;
import org.jspecify.annotations.Nullable;

/** A document that everybody can have, and where plan-service hands it out. */
record DocumentLink(PublishedDocument document, String href) {

    private static final long MEGABYTE = 1024 * 1024;
    private static final Set<String> KINDS =
            Set.of("invitation", "letter", "material", "notice", "minutes", "extract", "photo");

    /** The names of the kinds of files, by the last word of their media types. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "pdf", "PDF",
                    "jpeg", "JPEG",
                    "png", "PNG",
                    "document", "Word",
                    "sheet", "Excel",
                    "presentation", "PowerPoint");

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

    /** The code of what it is: "document" where no more than that is known. */
    public String kind() {
        String kind = document.kind();
        return kind != null && KINDS.contains(kind) ? kind : "document";
    }

    /** Its title; the file's name where neither title nor kind was told; null where it has none. */
    public @Nullable LocalizedText title() {
        return document.title() == null && document.kind() == null
                ? LocalizedText.russian(document.name())
                : document.title();
    }

    /** What kind of file it is, or null. */
    public @Nullable String type() {
        String type = document.mediaType();
        return TYPES.get(
                type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('.')) + 1));
    }

    /** Whether its size is told in megabytes. */
    public boolean large() {
        return document.bytes() >= MEGABYTE;
    }

    /** Its size in kilobytes, or in megabytes where it is large. */
    public double size() {
        return large()
                ? (double) document.bytes() / MEGABYTE
                : Math.ceil(document.bytes() / 1024.0);
    }
}
