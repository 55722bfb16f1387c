package kz.moldir.plan.document.responsible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.moldir.council.External;
import kz.moldir.council.Responsible;
import kz.moldir.plan.document.remark.Question;
import kz.moldir.plan.document.text.Token;

/** One cell on its way from tokens to commissions, committees, persons, groups and a note. */
final class ResponsibleCell {

    private static final Set<String> JOINTS =
            Set.of("и", "жане", "мен", "пен", ",", ";", ".", "-", ":", "/", "+");

    private final KnownPersons known;
    private final Set<String> there;

    private final int row;
    private final String cell;
    private final List<Token> tokens;
    private final Set<String> commissions = new LinkedHashSet<>();
    private final Set<String> committees = new LinkedHashSet<>();
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<External> external = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Leftover leftover = new Leftover();

    ResponsibleCell(KnownPersons known, Set<String> there, int row, String cell) {
        this.known = known;
        this.there = there;
        this.row = row;
        this.cell = cell;
        this.tokens = Token.of(cell);
    }

    ResponsibleReading result() {
        int at = 0;
        while (at < tokens.size()) {
            at = next(at);
        }
        setLeftoverAside();
        String absent =
                commissions.stream()
                        .filter(number -> !there.isEmpty() && !there.contains(number))
                        .collect(Collectors.joining(", "));
        if (!absent.isEmpty()) {
            ask(cell, Question.Code.COMMISSION_UNKNOWN, absent);
        }
        if (!strange.isEmpty()) {
            String words = String.join("; ", strange);
            ask(words, Question.Code.RESPONSIBLE_NOT_UNDERSTOOD, words);
        }
        if (cell.isEmpty()) {
            questions.add(Question.of(row, "", Question.Code.RESPONSIBLE_MISSING));
        }
        String note = notes.isEmpty() ? null : String.join("; ", notes);
        var responsible =
                new Responsible(
                        cell,
                        List.copyOf(commissions),
                        List.copyOf(committees),
                        List.copyOf(persons),
                        List.copyOf(groups),
                        note);
        return new ResponsibleReading(responsible, List.copyOf(external), List.copyOf(questions));
    }

    private int next(int at) {
        Commissions numbered = Commissions.at(tokens, at);
        if (numbered != null) {
            setLeftoverAside();
            commissions.addAll(numbered.numbers());
            return numbered.next();
        }
        Found group = Groups.at(cell, tokens, at);
        if (group != null) {
            if (Groups.allCommissions(tokens, at, group.next())) {
                there.stream()
                        .sorted(Comparator.comparing(String::length).thenComparing(String::valueOf))
                        .forEach(commissions::add);
            }
            return add(groups, group);
        }
        Found committee = new Committees(cell, tokens).at(at);
        if (committee != null) {
            return add(committees, committee);
        }
        Found person = PersonNames.at(tokens, at);
        if (person != null) {
            return addPerson(person);
        }
        return rest(at);
    }

    private int rest(int at) {
        Token token = tokens.get(at);
        if (token.mark('(')) {
            return brackets(at);
        }
        if (!JOINTS.contains(token.folded())) {
            leftover.add(token);
        } else if (!token.mark('-')) {
            setLeftoverAside();
        }
        return at + 1;
    }

    private int add(Set<String> names, Found found) {
        setLeftoverAside();
        names.add(found.value());
        return found.next();
    }

    private int addPerson(Found person) {
        setLeftoverAside();
        List<String> matches = known.matching(person.value());
        if (matches.size() == 1) {
            persons.add(matches.getFirst());
            return person.next();
        }
        persons.add(person.value());
        if (matches.size() > 1) {
            ask(
                    person.value(),
                    Question.Code.PERSON_AMBIGUOUS,
                    person.value(),
                    String.join(", ", matches));
        } else if (!known.isEmpty()) {
            ask(person.value(), Question.Code.PERSON_UNKNOWN, person.value());
        }
        return person.next();
    }

    private int brackets(int at) {
        int closing = at + 1;
        while (closing < tokens.size() && !tokens.get(closing).mark(')')) {
            closing++;
        }
        int end = closing < tokens.size() ? tokens.get(closing).start() : cell.length();
        String inside = cell.substring(tokens.get(at).end(), end).strip();
        String before = leftover.take(cell);
        String who = Invited.who(before.isEmpty() ? inside : before + " – " + inside);
        if (who != null) {
            external.add(new External(who, null));
        }
        String note =
                Stream.of(before, inside)
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" – "));
        if (!note.isEmpty()) {
            notes.add(note);
        }
        return closing + 1;
    }

    private void setLeftoverAside() {
        String words = leftover.take(cell);
        if (words.isEmpty()) {
            return;
        }
        notes.add(words);
        String who = Invited.who(words);
        if (who == null) {
            strange.add(words);
        } else {
            external.add(new External(who, null));
        }
    }

    private void ask(String words, Question.Code code, Object... args) {
        questions.add(Question.of(row, words, code, args));
    }
}
