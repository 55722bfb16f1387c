package kz.moldir.plan.write.outside;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.moldir.kit.command.Invalid;

/**
 * What the form of work beside the plan was asked: its tick answers that, and nothing that came up
 * since, such as another name that nobody knows.
 */
final class Answered {

    /** The field that carries what was asked. */
    static final String FIELD = "questions";

    /** Between questions in it; none has it. */
    private static final String BETWEEN = "|";

    private Answered() {}

    /** Each question, as the form carries it. */
    static String carried(Invalid invalid) {
        return questions(invalid).stream().sorted().collect(Collectors.joining(BETWEEN));
    }

    /**
     * Asks what the tick does not answer.
     *
     * @param reads understands the words, or asks
     */
    static void refuseWhatIsNew(
            Map<String, String> typed, OutsideRequest body, Consumer<OutsideRequest> reads) {
        if (Boolean.TRUE.equals(body.sure())) {
            refuseWhatIsNew(typed, () -> reads.accept(body.unsure()));
        }
    }

    /**
     * The same of any form that is ticked.
     *
     * @param asks what the tick would answer
     */
    static void refuseWhatIsNew(Map<String, String> typed, Runnable asks) {
        try {
            asks.run();
        } catch (Invalid asked) {
            if (!Arrays.asList(typed.getOrDefault(FIELD, "").split("\\|"))
                    .containsAll(questions(asked))) {
                throw asked;
            }
        }
    }

    private static Set<String> questions(Invalid invalid) {
        return invalid.faults().stream()
                .map(fault -> fault.code() + ":" + Arrays.toString(fault.arguments().toArray()))
                .collect(Collectors.toSet());
    }
}
