package kz.moldir.kit.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Reads what a handler says of who may call it, and decides. */
public final class Rules {

    private static final String DOCUMENTATION = "org.springdoc.";

    private final Objects objects;

    public Rules(Objects objects) {
        this.objects = objects;
    }

    /** Whether everybody may: what is marked so, and the description of the API. */
    public static boolean open(HandlerMethod handler) {
        if (handler.hasMethodAnnotation(Allowed.class)) {
            return false;
        }
        return handler.hasMethodAnnotation(Open.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Open.class)
                || handler.getBeanType().getName().startsWith(DOCUMENTATION);
    }

    /** What a handler says, or null where it says nothing. */
    static @Nullable Allowed allowed(HandlerMethod handler) {
        Allowed own = handler.getMethodAnnotation(Allowed.class);
        return own == null
                ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class)
                : own;
    }

    /**
     * The person in the first role that may.
     *
     * @throws NotSignedIn when there is nobody
     * @throws Denied when none of the person's roles may
     */
    Acting decide(
            HandlerMethod handler,
            @Nullable Person person,
            String pattern,
            Map<String, String> variables) {
        if (person == null) {
            throw new NotSignedIn();
        }
        Allowed allowed = allowed(handler);
        if (allowed == null) {
            throw new Denied(List.of(), List.of());
        }
        return decide(allowed, person, () -> objects.of(pattern, variables));
    }

    private static Acting decide(Allowed allowed, Person person, Supplier<Owners> owners) {
        List<String> could = new ArrayList<>();
        for (Role role : allowed.value()) {
            could.addAll(role.heldBy(person));
        }
        if (!could.isEmpty()) {
            return new Acting(person, could.getFirst(), List.copyOf(could));
        }
        List<Role> own = new ArrayList<>();
        for (Role role : allowed.own()) {
            if (person.has(role)) {
                own.add(role);
            }
        }
        if (!own.isEmpty()) {
            Owners whose = owners.get();
            for (Role role : own) {
                var name = person.owning(role, whose);
                if (name.isPresent()) {
                    return new Acting(person, name.get(), List.of(name.get()));
                }
            }
        }
        throw new Denied(List.of(allowed.value()), List.of(allowed.own()));
    }

    /** Whether a rule lets a person in to an object of these owners. */
    public static boolean may(Allowed allowed, Person person, Owners owners) {
        return person.has(allowed.value())
                || Stream.of(allowed.own())
                        .anyMatch(role -> person.owning(role, owners).isPresent());
    }

    /** Whether a person may call a handler for the object that an address names. */
    boolean may(
            HandlerMethod handler,
            @Nullable Person person,
            String pattern,
            Map<String, String> variables) {
        if (open(handler)) {
            return true;
        }
        try {
            return person != null && decide(handler, person, pattern, variables) != null;
        } catch (Denied refused) {
            return false;
        }
    }

    /** Whether a person may open a page of this handler, for menus: own objects count as theirs. */
    static boolean mayOpen(HandlerMethod handler, @Nullable Person person) {
        if (open(handler)) {
            return true;
        }
        Allowed allowed = allowed(handler);
        return allowed != null
                && person != null
                && (person.has(allowed.value()) || person.has(allowed.own()));
    }
}
