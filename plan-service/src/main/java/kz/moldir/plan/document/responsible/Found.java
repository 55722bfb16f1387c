package kz.moldir.plan.document.responsible;

/**
 * What a rule recognised.
 *
 * @param value the normalised words
 * @param next the index of the first token behind it
 */
record Found(String value, int next) {}
