package kz.moldir.plan.document.responsible;

import java.util.Collection;
import java.util.List;
import kz.moldir.plan.document.text.Letters;
import kz.moldir.plan.document.text.Token;

/** Looks names up by surname and by as many initials as both names have. */
final class NamedPersons implements KnownPersons {

    private record Entry(String name, List<String> words) {

        static Entry of(String name) {
            List<String> words =
                    Token.of(name.replace("-", "")).stream()
                            .filter(Token::word)
                            .map(word -> Letters.fold(word.text()))
                            .toList();
            return new Entry(name, words);
        }

        boolean means(Entry other) {
            int shared = Math.min(words.size(), other.words.size());
            if (shared == 0 || !words.getFirst().equals(other.words.getFirst())) {
                return false;
            }
            for (int i = 1; i < shared; i++) {
                String one = words.get(i);
                String two = other.words.get(i);
                if (!one.startsWith(two) && !two.startsWith(one)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Entry> entries;

    NamedPersons(Collection<String> names) {
        entries = names.stream().map(Entry::of).toList();
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public List<String> matching(String name) {
        List<String> exact = entries.stream().map(Entry::name).filter(name::equals).toList();
        Entry sought = Entry.of(name);
        return exact.isEmpty()
                ? entries.stream().filter(sought::means).map(Entry::name).toList()
                : exact;
    }
}
