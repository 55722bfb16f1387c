package kz.moldir.ui.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * All texts of a service in its three languages: ICU message patterns from UTF-8 files {@code
 * messages/<name>_<language>.properties}. A key that is missing is an error, never another language
 * and never the key itself.
 */
public final class Messages implements MessageSource {

    private final Map<Language, Map<String, MessageFormat>> patterns =
            new EnumMap<>(Language.class);

    /** Reads "ui" and the named files from the class path; a later file may not redefine a key. */
    public Messages(Collection<String> names) {
        Set<String> files = new LinkedHashSet<>();
        files.add("ui");
        files.addAll(names);
        for (Language language : Language.values()) {
            Map<String, MessageFormat> formats = new HashMap<>();
            files.forEach(file -> read(file, language, formats));
            patterns.put(language, Map.copyOf(formats));
        }
    }

    /**
     * The text of a key.
     *
     * @throws NoSuchMessageException if the language lacks the key
     */
    public String text(Locale locale, String key, @Nullable Object... args) {
        return getMessage(key, args, locale);
    }

    /** Whether the key exists, for words of an open set. */
    public boolean has(String key) {
        return patterns(Language.KK).containsKey(key);
    }

    @Override
    public String getMessage(
            String code, @Nullable Object @Nullable [] args, @Nullable Locale locale) {
        return find(locale, code, args).orElseThrow(() -> missing(code, locale));
    }

    @Override
    public @Nullable String getMessage(
            String code,
            @Nullable Object @Nullable [] args,
            @Nullable String otherwise,
            @Nullable Locale locale) {
        return find(locale, code, args).orElse(otherwise);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        String[] codes = wanted.getCodes();
        for (String code : codes == null ? new String[0] : codes) {
            Optional<String> text = find(locale, code, wanted.getArguments());
            if (text.isPresent()) {
                return text.get();
            }
        }
        String otherwise = wanted.getDefaultMessage();
        if (otherwise == null) {
            throw missing(Arrays.toString(codes), locale);
        }
        return otherwise;
    }

    private Optional<String> find(
            @Nullable Locale locale, String key, @Nullable Object @Nullable [] args) {
        MessageFormat format = patterns(Language.of(locale)).get(key);
        return Optional.ofNullable(format)
                .map(pattern -> pattern.clone().format(args == null ? new Object[0] : args))
                .map(Messages::oneStop);
    }

    /** A Russian day ends with "г."; at the end of a sentence that is its full stop as well. */
    private static String oneStop(String text) {
        return text.replace(" г..", " г.");
    }

    private static NoSuchMessageException missing(String key, @Nullable Locale locale) {
        return new NoSuchMessageException(key, Language.of(locale).locale());
    }

    private Map<String, MessageFormat> patterns(Language language) {
        return patterns.getOrDefault(language, Map.of());
    }

    private static void read(String file, Language language, Map<String, MessageFormat> into) {
        ULocale locale = ULocale.forLocale(language.locale());
        properties(file, language)
                .forEach(
                        (key, pattern) -> {
                            MessageFormat format = new MessageFormat(pattern.toString(), locale);
                            if (into.put(key.toString(), format) != null) {
                                throw new IllegalStateException(
                                        "Message key " + key + " of " + file + " is taken");
                            }
                        });
    }

    /** A message file as it stands; an error if it does not exist, or says a key twice. */
    public static Properties properties(String file, Language language) {
        String path = "messages/" + file + "_" + language.code() + ".properties";
        try (InputStream bytes = Messages.class.getClassLoader().getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IllegalStateException("No message file " + path);
            }
            Properties properties = new Once(path);
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The later of two would stand in the place of the first, unseen. */
    private static final class Once extends Properties {

        private static final long serialVersionUID = 1L;

        private final String path;

        Once(String path) {
            this.path = path;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            if (containsKey(key)) {
                throw new IllegalStateException("Message key " + key + " stands twice in " + path);
            }
            return super.put(key, value);
        }
    }
}
