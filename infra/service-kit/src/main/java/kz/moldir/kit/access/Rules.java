package kz.moldir.kit.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * The person in the first role that may: an own one before one that an absent person lent.
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

    private static Acting decide(Allowed allowed, Person person, Supplier<Owners> asked) {
        Set<String> lent = person.lent().keySet();
        List<String> all = held(allowed.value(), person);
        List<String> own = all.stream().filter(name -> !lent.contains(name)).toList();
        List<String> could = Stream.concat(own.stream(), all.stream()).distinct().toList();
        List<String> theirs = own.isEmpty() ? held(allowed.own(), person) : List.of();
        if (!theirs.isEmpty()) {
            Owners owners = asked.get();
            List<String> may =
                    theirs.stream().filter(name -> owners.include(person, name)).toList();
            Optional<String> first =
                    may.stream()
                            .filter(name -> !lent.contains(name))
                            .findFirst()
                            .or(
                                    () ->
                                            could.isEmpty()
                                                    ? may.stream().findFirst()
                                                    : Optional.empty());
            if (first.isPresent()) {
                return new Acting(
                        person,
                        first.get(),
                        Stream.concat(first.stream(), could.stream()).toList(),
                        owners.lent(person));
            }
        }
        if (could.isEmpty()) {
            throw new Denied(List.of(allowed.value()), List.of(allowed.own()));
        }
        return new Acting(person, could.getFirst(), could);
    }

    private static List<String> held(Role[] roles, Person person) {
        return Stream.of(roles).flatMap(role -> role.heldBy(person).stream()).toList();
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
        return open(handler) || acting(handler, person, pattern, variables).isPresent();
    }

    /** In which role a person would call a handler for that object; empty where none may. */
    Optional<Acting> acting(
            HandlerMethod handler,
            @Nullable Person person,
            String pattern,
            Map<String, String> variables) {
        try {
            return person == null
                    ? Optional.empty()
                    : Optional.of(decide(handler, person, pattern, variables));
        } catch (Denied refused) {
            return Optional.empty();
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
