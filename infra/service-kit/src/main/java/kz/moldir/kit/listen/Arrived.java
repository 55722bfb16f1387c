package kz.moldir.kit.listen;

/**
 * An event with where it stands in its topic.
 *
 * @param offset in its partition
 */
record Arrived(PublishedEvent event, int partition, long offset) {}
