package kz.moldir.kit.publish;

/**
 * What the world is told of one event.
 *
 * @param type the wire type without the prefix, such as {@code plan.activity-closed.v1}
 * @param data a wire record (its name ends in V1); becomes the message's JSON
 */
public record Publication(String type, Object data) {}
