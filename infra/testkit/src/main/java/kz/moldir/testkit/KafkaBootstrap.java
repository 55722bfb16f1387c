package kz.moldir.testkit;

/**
 * A Kafka broker.
 *
 * @param servers as {@code bootstrap.servers} takes it
 */
public record KafkaBootstrap(String servers) {}
