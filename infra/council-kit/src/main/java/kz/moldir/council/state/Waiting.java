package kz.moldir.council.state;

import java.time.LocalDate;

/**
 * A request that was recorded and has no answer yet.
 *
 * @param whom who was asked, as recorded
 * @param since the day of the request
 */
public record Waiting(String whom, LocalDate since) {}
