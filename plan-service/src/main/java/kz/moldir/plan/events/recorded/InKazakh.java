package kz.moldir.plan.events.recorded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What papers in Kazakh say.
 *
 * @param agenda empty where it is known in Russian alone
 * @param of the agreed place that it is the name of; of another one nothing is known
 */
public record InKazakh(List<String> agenda, @Nullable String place, @Nullable String of) {}
