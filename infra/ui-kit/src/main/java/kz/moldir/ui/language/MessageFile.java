package kz.moldir.ui.language;

/**
 * A further set of message files that a module brings.
 *
 * @param name such as "kit" for {@code messages/kit_kk.properties} and its sisters
 */
public record MessageFile(String name) {}
