package kz.moldir.council;

import org.jspecify.annotations.Nullable;

/**
 * Somebody from outside whom the plan invites.
 *
 * @param who as written, such as "ДЧС"
 * @param agreed whether they agreed; null while nothing is known ("по согласованию")
 */
public record External(String who, @Nullable Boolean agreed) {}
