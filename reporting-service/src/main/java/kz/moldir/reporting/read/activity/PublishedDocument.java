package kz.moldir.reporting.read.activity;

import java.time.LocalDate;
import kz.moldir.council.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A document that everybody can have at plan-service, which keeps its bytes.
 *
 * @param name of the file
 * @param sha256 of what everybody gets
 * @param on the day of its publication
 * @param kind what it is, such as "minutes"; null where that was not told
 * @param title null where it has none
 * @param mediaType what the file is by its content
 */
public record PublishedDocument(
        String id,
        String name,
        String sha256,
        LocalDate on,
        @Nullable String kind,
        @Nullable LocalizedText title,
        String mediaType,
        long bytes) {}
