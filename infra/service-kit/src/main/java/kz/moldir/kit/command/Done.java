package kz.moldir.kit.command;

import org.jspecify.annotations.Nullable;

/**
 * The command was carried out and its commit is durable.
 *
 * @param position in the service's event store; a query with {@code ?after=<position>} sees it
 * @param answer what the aggregate answered, as JSON text, or null
 * @param repeated true when this command had been done before and nothing new happened
 */
public record Done(long position, @Nullable String answer, boolean repeated) {}
