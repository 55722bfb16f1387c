package kz.moldir.kit.said;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the test of every service asks of its forms: that each says what it did. */
public final class SaysContract {

    private SaysContract() {}

    /**
     * Forms without {@link Says}, or with one that says nothing or two things, and keys that no
     * message file has; empty if all is well.
     *
     * @param from the package of the controllers
     * @param known whether there are words of a key
     */
    public static List<String> faults(String from, Predicate<String> known) {
        List<Method> forms = forms(from);
        List<String> faults = new ArrayList<>();
        if (forms.isEmpty()) {
            faults.add("No form in " + from);
        }
        for (Method form : forms) {
            Says says = AnnotatedElementUtils.findMergedAnnotation(form, Says.class);
            String name = form.getDeclaringClass().getSimpleName() + "." + form.getName();
            if (says == null) {
                faults.add(name + " says nothing");
            } else if (says.value().isBlank() == (says.itself().length == 0)
                    || List.of(says.itself()).contains("")) {
                faults.add(name + " names neither words nor who says them, or both");
            } else if (!says.value().isEmpty() && !known.test(says.value())) {
                faults.add(name + " has no words: " + says.value());
            }
        }
        return faults;
    }

    private static List<Method> forms(String from) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents(from).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .map(name -> ClassUtils.resolveClassName(name, null))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(SaysContract::isForm)
                .sorted(Comparator.comparing(Method::toString))
                .toList();
    }

    /** Takes a form of a page, and answers with a page or with the way to one. */
    private static boolean isForm(Method method) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping != null
                && List.of(mapping.method()).contains(RequestMethod.POST)
                && !AnnotatedElementUtils.hasAnnotation(method, ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(
                        method.getDeclaringClass(), ResponseBody.class);
    }
}
