package kz.moldir.testkit.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one consumer made of a store's events.
 *
 * @param store whose events it follows
 * @param types of the events it has to follow
 * @param repeats whether it may show the same again, as a topic may
 * @param marks of what it did, by subject in its own order
 */
public record Consumed(
        String name,
        String store,
        Set<String> types,
        boolean repeats,
        Map<String, List<String>> marks) {}
