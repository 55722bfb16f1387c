package kz.moldir.ui.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Makes the forms of a page that answers one, because something was wrong with it, name the page on
 * which they stood. Whatever else is added to forms stays.
 */
public final class FormsOfOwnPage implements RequestDataValueProcessor {

    private final RequestDataValueProcessor others;

    FormsOfOwnPage(RequestDataValueProcessor others) {
        this.others = others;
    }

    /** Puts it in front of the one that there is. */
    public static BeanPostProcessor beforeOthers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof RequestDataValueProcessor others
                        ? new FormsOfOwnPage(others)
                        : bean;
            }
        };
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        String address = others.processAction(request, action, method);
        return PageOfForm.wasSent(request) && method.equalsIgnoreCase("post")
                ? PageOfForm.of(request)
                        .map(page -> PageOfForm.sentFrom(page, address))
                        .orElse(address)
                : address;
    }

    @Override
    public String processFormFieldValue(
            HttpServletRequest request, @Nullable String name, String value, String type) {
        return others.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        return others.getExtraHiddenFields(request);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return others.processUrl(request, url);
    }
}
