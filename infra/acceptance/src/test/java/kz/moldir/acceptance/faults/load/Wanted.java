package kz.moldir.acceptance.faults.load;

/**
 * One command that a client wants done.
 *
 * @param service that decides it
 * @param type of the event that will carry the mark
 * @param mark unique
 * @param path of the request
 * @param body of the request, JSON
 * @param key the Idempotency-Key
 */
public record Wanted(
        String service, String type, String mark, String path, String body, String key) {}
