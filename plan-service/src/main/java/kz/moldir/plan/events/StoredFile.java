package kz.moldir.plan.events;

/** A file in the database's files: its id there, its size in bytes, SHA-256 in hex. */
public record StoredFile(String id, String name, String mediaType, long bytes, String sha256) {}
