package kz.moldir.ui.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Messages for templates: Thymeleaf would print {@code ??key??} for Spring's own exception, so
 * another is thrown.
 */
public record TemplateMessages(Messages messages) implements MessageSource {

    @Override
    public String getMessage(
            String code, @Nullable Object @Nullable [] args, @Nullable Locale locale) {
        try {
            return messages.getMessage(code, args, locale);
        } catch (NoSuchMessageException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable String getMessage(
            String code,
            @Nullable Object @Nullable [] args,
            @Nullable String otherwise,
            @Nullable Locale locale) {
        return messages.getMessage(code, args, otherwise, locale);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        return messages.getMessage(wanted, locale);
    }
}
