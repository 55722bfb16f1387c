package kz.moldir.plan.write.orders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose methods take what was sent as one {@link SentForm}: the model attribute of the
 * name {@link SentForm#NAME}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface TakesForms {}
