/**
 * What the event store needs of a document server. Each test runs on the embedded server and, where
 * {@code MOLDIR_TEST_MONGODB_URI} or Docker offers one, on a replica set of MongoDB.
 */
package kz.moldir.eventstore.contract;
