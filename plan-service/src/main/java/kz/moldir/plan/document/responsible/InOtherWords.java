package kz.moldir.plan.document.responsible;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A cell on who is responsible in the words of another language: names stay, commissions,
 * committees and groups are said anew, each where it stands.
 */
public final class InOtherWords {

    private static final Set<String> AND = Set.of("и", "жане", "мен", "пен");
    private static final Set<String> MARKS = Set.of(",", ";", ".", "-", ":", "/", "+");

    /** The other words; null where there are none. */
    public interface Words {

        /** Commissions, as {@code domain.md} numbers them. */
        String commissions(List<String> numbers);

        /** A committee by its name. */
        @Nullable String committee(String name);

        /**
         * People without names.
         *
         * @param written as the cell says it
         * @param of the commissions whose they are, empty where the cell names none right behind
         */
        @Nullable String group(String written, List<String> of);

        /** Somebody from outside whose consent is still open. */
        String invited(String who);

        /** What stands between two of them. */
        String and();
    }

    private final String cell;
    private final List<Token> tokens;
    private final Words words;
    private final StringBuilder said = new StringBuilder();
    private int written;

    private InOtherWords(String cell, Words words) {
        this.cell = cell;
        this.tokens = Token.of(cell);
        this.words = words;
    }

    /** The cell in other words; null where a part of it has none, so that it stays as it is. */
    public static @Nullable String of(String cell, Words words) {
        return new InOtherWords(cell, words).said();
    }

    private @Nullable String said() {
        int at = 0;
        while (at < tokens.size()) {
            int next = next(at);
            if (next < 0) {
                return null;
            }
            at = next;
        }
        return said.toString();
    }

    /** Where what stands there ends, or -1 where nothing is known of it. */
    private int next(int at) {
        Commissions numbered = Commissions.at(tokens, at);
        if (numbered != null) {
            return say(at, numbered.next(), words.commissions(numbered.numbers()));
        }
        Found group = Groups.at(cell, tokens, at);
        if (group != null) {
            Commissions whose = Commissions.at(tokens, group.next());
            return whose == null
                    ? say(at, group.next(), words.group(group.value(), List.of()))
                    : say(at, whose.next(), words.group(group.value(), whose.numbers()));
        }
        Found committee = new Committees(cell, tokens).at(at);
        if (committee != null) {
            return say(at, committee.next(), words.committee(committee.value()));
        }
        Found person = PersonNames.at(tokens, at);
        if (person != null) {
            return say(at, person.next(), written(at, person.next()));
        }
        Token token = tokens.get(at);
        if (token.mark('(')) {
            return brackets(at);
        }
        if (AND.contains(token.folded())) {
            return say(at, at + 1, words.and());
        }
        return MARKS.contains(token.folded()) ? say(at, at + 1, token.text()) : -1;
    }

    private int brackets(int at) {
        int closing = at + 1;
        while (closing < tokens.size() && !tokens.get(closing).mark(')')) {
            closing++;
        }
        String who =
                closing >= tokens.size() ? null : Invited.who(written(at + 1, closing).strip());
        return who == null ? -1 : say(at, closing + 1, "(" + words.invited(who) + ")");
    }

    private String written(int from, int end) {
        return from >= end
                ? ""
                : cell.substring(tokens.get(from).start(), tokens.get(end - 1).end());
    }

    /** With the spaces that stand before it. */
    private int say(int at, int next, @Nullable String other) {
        if (other == null) {
            return -1;
        }
        said.append(cell, written, tokens.get(at).start()).append(other);
        written = tokens.get(next - 1).end();
        return next;
    }
}
