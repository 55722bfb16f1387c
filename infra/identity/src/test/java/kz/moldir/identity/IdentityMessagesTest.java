package kz.moldir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.moldir.identity.signin.Audit;
import kz.moldir.ui.contract.MessageFilesContract;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;
import org.junit.jupiter.api.Test;

class IdentityMessagesTest {

    @Test
    void areWholeInAllLanguages() {
        assertThat(MessageFilesContract.problems("identity")).isEmpty();
    }

    /** The record can be read by each of its words, and each has a text. */
    @Test
    void nameEveryWordOfTheRecord() {
        String audit = "identity.audit.";
        Set<String> words =
                Messages.properties("identity", Language.EN).stringPropertyNames().stream()
                        .filter(key -> key.startsWith(audit))
                        .map(key -> key.substring(audit.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        words.removeAll(
                Set.of(
                        "title",
                        "none",
                        "at",
                        "what",
                        "by",
                        "address",
                        "account",
                        "any",
                        "unknown",
                        "noneSuch",
                        "older"));
        assertThat(Audit.WORDS).containsExactlyInAnyOrderElementsOf(words);
    }
}
