package kz.moldir.reporting.read.activity;

import java.time.LocalDate;

/**
 * A document that everybody can have at plan-service, which keeps its bytes.
 *
 * @param sha256 of what everybody gets
 * @param on the day of its publication
 */
public record PublishedDocument(String id, String name, String sha256, LocalDate on) {}
