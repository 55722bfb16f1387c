package kz.moldir.kit.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Why an aggregate does not do what it was asked: a value with a stable code, never a sentence.
 *
 * <p>The sentence stands in the service's messages under {@code refusal.<code>} in three languages.
 * Most are records of what their sentence names, under a {@link Code}.
 */
public interface Refusal {

    /** The code of every refusal of this type. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Code {

        /** Stable, kebab-case, unique in its service, such as {@code plan-already-approved}. */
        String value();
    }

    /** The one that its type is annotated with, unless it says another. */
    default String code() {
        Code code = getClass().getAnnotation(Code.class);
        if (code == null) {
            throw new IllegalStateException("a refusal without its code: " + getClass().getName());
        }
        return code.value();
    }

    /**
     * What the sentence names, in the order of its places: of a record its components. A day and a
     * {@link Phrase} are said in the reader's language, of a list each after the other.
     */
    default List<Object> arguments() {
        RecordComponent[] components = getClass().getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components).map(this::argument).toList();
    }

    private Object argument(RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return Objects.requireNonNull(
                    component.getAccessor().invoke(this), component.toString());
        } catch (IllegalAccessException | InvocationTargetException unread) {
            throw new IllegalStateException(component.toString(), unread);
        }
    }
}
