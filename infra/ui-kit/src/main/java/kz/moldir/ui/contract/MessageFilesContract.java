package kz.moldir.ui.contract;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import kz.moldir.ui.language.Language;
import kz.moldir.ui.language.Messages;

/**
 * Says what is wrong with a module's message files: a test asserts that {@code problems("plan")} is
 * empty. Every key exists in all three languages, with text, with the same arguments.
 */
public final class MessageFilesContract {

    private MessageFilesContract() {}

    /**
     * One sentence for each fault of {@code messages/<file>_*.properties}; empty if all is well.
     */
    public static List<String> problems(String file) {
        Set<String> keys = new TreeSet<>();
        for (Language language : Language.values()) {
            keys.addAll(Messages.properties(file, language).stringPropertyNames());
        }
        List<String> problems = new ArrayList<>();
        if (keys.isEmpty()) {
            problems.add(file + " has no messages");
        }
        for (Language language : Language.values()) {
            Properties texts = Messages.properties(file, language);
            for (String key : keys) {
                String where = file + "_" + language.code() + " " + key;
                String text = texts.getProperty(key);
                if (text == null) {
                    problems.add(where + " is missing");
                } else if (text.isBlank()) {
                    problems.add(where + " is empty");
                } else {
                    checkPattern(file, key, where, text, problems);
                }
            }
        }
        return problems;
    }

    private static void checkPattern(
            String file, String key, String where, String text, List<String> problems) {
        try {
            String reference = Messages.properties(file, Language.RU).getProperty(key);
            if (reference != null && !arguments(text).equals(arguments(reference))) {
                problems.add(
                        where
                                + " has the arguments "
                                + arguments(text)
                                + ", Russian has "
                                + arguments(reference));
            }
        } catch (IllegalArgumentException e) {
            problems.add(where + " is no message pattern: " + e.getMessage());
        }
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER
                    || part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }
}
