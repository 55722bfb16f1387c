package kz.moldir.kit.said;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the next page says once when this form was taken: words of a key, or what the page says
 * itself. Every form of a page has one of both; {@link SaysContract} finds one that leads on
 * without a word.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Says {

    /** For a form whose next page is itself what was asked for, as a preview is. */
    String ASKED_FOR = "-";

    /** The key of the words. */
    String value() default "";

    /**
     * Names of parameters in the address of the redirection from which the next page tells what was
     * done, as where it offers what takes it back. They go over in the session: the page knows them
     * once, under these names, and its address does not have them.
     */
    String[] itself() default {};
}
