package kz.moldir.testkit;

/**
 * A document server and a database on it that no other test class uses.
 *
 * @param uri connection string without a database
 * @param database a fresh name
 */
public record MongoUri(String uri, String database) {}
