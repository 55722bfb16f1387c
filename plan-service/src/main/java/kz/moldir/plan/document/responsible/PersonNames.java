package kz.moldir.plan.document.responsible;

import java.util.List;
import java.util.Set;
import kz.moldir.plan.document.text.Token;
import org.jspecify.annotations.Nullable;

/** The rules for a person: "Жакупов Н.Б", "Н.Б. Жакупов", "Кенесов А.", "Қуаныш Біләл". */
public final class PersonNames {

    private static final int MOST_INITIALS = 3;
    private static final int MOST_WORDS = 3;
    private static final List<String> NOT_NAMES =
            List.of(
                    "комисси",
                    "комитет",
                    "член",
                    "эксперт",
                    "профильн",
                    "управлени",
                    "департамент",
                    "аким",
                    "палат",
                    "совет",
                    "отдел",
                    "министерств",
                    "центр",
                    "аппарат",
                    "секретар",
                    "председател",
                    "групп",
                    "общественн",
                    "рабоч",
                    "город",
                    "район",
                    "мушелер",
                    "мушеси",
                    "сарап",
                    "кенес",
                    "топ",
                    "баскарма",
                    "когамдык",
                    "барлык",
                    "бейинди",
                    "обществ",
                    "товарищ",
                    "служб",
                    "агентств",
                    "школ",
                    "больниц",
                    "зам");
    private static final Set<String> NEVER_NAMES =
            Set.of("все", "ос", "кк", "тоо", "ао", "кгу", "кгп", "пхв", "г");

    private static final List<String> SURNAME_ENDINGS =
            List.of("ов", "ова", "ев", "ева", "ин", "ина");

    private PersonNames() {}

    /** The last person named in a text, or null. */
    public static @Nullable String lastIn(String text) {
        List<Token> tokens = Token.of(text);
        String last = null;
        for (int i = 0; i < tokens.size(); i++) {
            Found found = withInitials(tokens, i);
            if (found != null) {
                last = found.value();
                i = found.next() - 1;
            }
        }
        return last;
    }

    static @Nullable Found at(List<Token> tokens, int at) {
        Found found = withInitials(tokens, at);
        return found != null ? found : inFull(tokens, at);
    }

    private static @Nullable Found withInitials(List<Token> tokens, int at) {
        Found surname = surname(tokens, at);
        if (surname != null) {
            Found initials = initials(tokens, surname.next());
            return initials == null
                    ? null
                    : new Found(surname.value() + " " + initials.value(), initials.next());
        }
        Found initials = initials(tokens, at);
        Found behind = initials == null ? null : surname(tokens, initials.next());
        boolean dotted = initials != null && tokens.get(initials.next() - 1).mark('.');
        return behind == null || initials == null || !dotted
                ? null
                : new Found(behind.value() + " " + initials.value(), behind.next());
    }

    private static @Nullable Found inFull(List<Token> tokens, int at) {
        Found name = surname(tokens, at);
        int words = 1;
        while (name != null && words < MOST_WORDS) {
            Found next = surname(tokens, name.next());
            if (next == null || initial(tokens, next.next())) {
                break;
            }
            name = new Found(name.value() + " " + next.value(), next.next());
            words++;
        }
        return words > 1 ? name : null;
    }

    private static @Nullable Found surname(List<Token> tokens, int at) {
        if (!nameWord(tokens, at)) {
            return null;
        }
        Token first = tokens.get(at);
        boolean hyphenated =
                nameWord(tokens, at + 2)
                        && tokens.get(at + 1).mark('-')
                        && tokens.get(at + 2).start() == first.end() + 1;
        return hyphenated
                ? new Found(first.text() + "-" + tokens.get(at + 2).text(), at + 3)
                : new Found(first.text(), at + 1);
    }

    private static boolean nameWord(List<Token> tokens, int at) {
        if (at >= tokens.size()
                || !tokens.get(at).capitalised()
                || tokens.get(at).text().length() < 2) {
            return false;
        }
        String text = tokens.get(at).text();
        boolean abbreviation = text.length() < 6 && text.chars().allMatch(Character::isUpperCase);
        return !abbreviation
                && (!otherWord(tokens.get(at).folded()) || surnameBesideInitial(tokens, at));
    }

    private static boolean otherWord(String word) {
        return NEVER_NAMES.contains(word) || NOT_NAMES.stream().anyMatch(word::startsWith);
    }

    /** "Кенесов А." begins like "кеңес", but its ending and the initial make it a name. */
    private static boolean surnameBesideInitial(List<Token> tokens, int at) {
        String word = tokens.get(at).folded();
        boolean ending = SURNAME_ENDINGS.stream().anyMatch(word::endsWith);
        boolean dotBefore = at > 1 && tokens.get(at - 1).mark('.');
        return ending && (initial(tokens, at + 1) || (dotBefore && initial(tokens, at - 2)));
    }

    private static @Nullable Found initials(List<Token> tokens, int at) {
        var initials = new StringBuilder();
        int next = at;
        for (int count = 0; count < MOST_INITIALS && initial(tokens, next); count++) {
            initials.append(tokens.get(next).text()).append('.');
            next++;
            next += next < tokens.size() && tokens.get(next).mark('.') ? 1 : 0;
        }
        return initials.isEmpty() ? null : new Found(initials.toString(), next);
    }

    private static boolean initial(List<Token> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).capitalised()
                && tokens.get(at).text().length() == 1;
    }
}
