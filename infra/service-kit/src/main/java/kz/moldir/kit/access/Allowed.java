package kz.moldir.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler; on a controller it holds for those of its handlers that say nothing
 * themselves. A handler without it and without {@link Open} is refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** The roles that may for every object. */
    Role[] value() default {};

    /** The roles that may only for what is theirs, as the service's {@link Objects} say. */
    Role[] own() default {};
}
