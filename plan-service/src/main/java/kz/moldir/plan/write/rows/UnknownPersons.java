package kz.moldir.plan.write.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.kit.command.Refused;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.events.PlanEvent.OpenQuestion;
import kz.moldir.plan.write.plan.RowRefusal;

/**
 * Asks about names in a row's responsible cell that the roster does not have, each once, before the
 * row is written. An answer is the code of the refusal, a colon and the name.
 */
public final class UnknownPersons {

    private static final String ASKED = "plan-person-unknown:";

    /** Between answers in a field of a form; no name has it. */
    private static final String BETWEEN = "|";

    private UnknownPersons() {}

    /**
     * The questions that a row leaves, without those that were answered: the name stays as written.
     *
     * @param sure the answers
     * @throws Refused where a name was not asked about yet
     */
    public static List<OpenQuestion> answered(List<OpenQuestion> questions, Set<String> sure) {
        List<String> open =
                questions.stream()
                        .filter(UnknownPersons::asks)
                        .map(UnknownPersons::name)
                        .filter(name -> !sure.contains(ASKED + name))
                        .distinct()
                        .toList();
        if (!open.isEmpty()) {
            throw new Refused(
                    new RowRefusal.PersonUnknown(
                            String.join(RowRefusal.PersonUnknown.BETWEEN, open)));
        }
        return questions.stream().filter(question -> !asks(question)).toList();
    }

    /** Whether it asks about a name. */
    static boolean asks(OpenQuestion question) {
        return question.code().equals(Question.Code.PERSON_UNKNOWN.key());
    }

    /** The name that it asks about. */
    static String name(OpenQuestion question) {
        return question.arguments().getFirst();
    }

    /**
     * The same where a row is changed: names that it has already are not asked about again, and
     * their questions stay as they stand.
     *
     * @param before what the row leaves open as it stands
     * @param standing what of that nobody has answered
     */
    static List<OpenQuestion> answered(
            List<OpenQuestion> questions,
            Collection<OpenQuestion> before,
            Collection<OpenQuestion> standing,
            Set<String> sure) {
        Set<String> known = names(before);
        List<OpenQuestion> rest = new ArrayList<>(questions);
        rest.removeIf(question -> asks(question) && known.contains(name(question)));
        List<OpenQuestion> left = answered(rest, sure);
        return standing(questions, before, standing).stream()
                .filter(
                        question ->
                                left.contains(question)
                                        || (asks(question) && known.contains(name(question))))
                .toList();
    }

    /**
     * The questions that a row leaves, without those about names that it has already and that
     * somebody answered: nobody is asked again because something else of it is written.
     *
     * @param before what the row leaves open as it stands
     * @param standing what of that nobody has answered
     */
    static List<OpenQuestion> standing(
            List<OpenQuestion> questions,
            Collection<OpenQuestion> before,
            Collection<OpenQuestion> standing) {
        Set<String> known = names(before);
        Set<String> open = names(standing);
        return questions.stream()
                .filter(
                        question ->
                                !asks(question)
                                        || !known.contains(name(question))
                                        || open.contains(name(question)))
                .toList();
    }

    private static Set<String> names(Collection<OpenQuestion> questions) {
        return questions.stream()
                .filter(UnknownPersons::asks)
                .map(UnknownPersons::name)
                .collect(Collectors.toSet());
    }

    /** The answers that a form carries. */
    public static Set<String> sent(String sure) {
        return Arrays.stream(sure.split("\\|"))
                .filter(answer -> !answer.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a form carries once it has asked: the earlier answers, and those to this question. */
    public static String carried(String sure, RowRefusal.PersonUnknown asked) {
        return carried(sure, asked.each().stream().map(name -> ASKED + name));
    }

    /** The same of a question that has no name. */
    static String carried(String sure, String code) {
        return carried(sure, Stream.of(code));
    }

    private static String carried(String sure, Stream<String> more) {
        return Stream.concat(sent(sure).stream(), more)
                .distinct()
                .sorted()
                .collect(Collectors.joining(BETWEEN));
    }
}
