package kz.moldir.kit.said;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the next page says once when this form was taken. Every form of a page has it: {@link
 * SaysContract} finds one that leads on without a word.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Says {

    /**
     * The key of the words; empty where the next page says it itself, as where it offers what takes
     * it back, or is what was asked for.
     */
    String value() default "";
}
