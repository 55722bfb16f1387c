package kz.moldir.plan.document.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.moldir.council.LocalizedText;
import kz.moldir.council.Subject;
import kz.moldir.plan.document.text.Token;

/** Finds districts in a title and names them as the council's settings do. */
final class Districts {

    private static final Set<String> RUSSIAN =
            Set.of("район", "района", "районе", "району", "районом");
    private static final List<String> ADJECTIVE_ENDINGS =
            List.of("ого", "ому", "ом", "им", "ий", "ый", "ой");

    private final List<LocalizedText> names;

    /**
     * @param names the city's districts, such as "Алмалинский район"; none when they are not known
     */
    Districts(List<LocalizedText> names) {
        this.names = names;
    }

    List<Subject> in(Title title) {
        var found = new ArrayList<Subject>();
        List<Token> tokens = title.tokens();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).capitalised() && district(tokens.get(i + 1).folded())) {
                found.add(
                        new Subject(
                                Subject.Kind.DISTRICT, named(tokens.get(i), tokens.get(i + 1))));
            }
        }
        return found.stream().distinct().toList();
    }

    boolean knows(Subject district) {
        return names.isEmpty()
                || names.stream().anyMatch(name -> shown(name).equals(district.name()));
    }

    private static boolean district(String word) {
        return word.startsWith("аудан") || RUSSIAN.contains(word);
    }

    private String named(Token name, Token district) {
        String stem = stem(name.folded());
        boolean kazakh = district.folded().startsWith("аудан");
        String written = name.text().substring(0, Math.min(stem.length(), name.text().length()));
        return names.stream()
                .filter(known -> firstWords(known).anyMatch(word -> stem(word).equals(stem)))
                .map(Districts::shown)
                .findFirst()
                .orElse(kazakh ? name.text() + " ауданы" : written + "ий район");
    }

    private static Stream<String> firstWords(LocalizedText name) {
        return Stream.of(name.ru(), name.kk())
                .filter(Objects::nonNull)
                .map(Token::of)
                .filter(tokens -> !tokens.isEmpty())
                .map(tokens -> tokens.getFirst().folded());
    }

    private static String shown(LocalizedText name) {
        return Stream.of(name.ru(), name.kk(), name.en())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String stem(String adjective) {
        return ADJECTIVE_ENDINGS.stream()
                .filter(adjective::endsWith)
                .findFirst()
                .map(ending -> adjective.substring(0, adjective.length() - ending.length()))
                .orElse(adjective);
    }
}
