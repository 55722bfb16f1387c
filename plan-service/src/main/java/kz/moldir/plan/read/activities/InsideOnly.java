package kz.moldir.plan.read.activities;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.moldir.kit.access.Allowed;
import kz.moldir.kit.access.Role;

/**
 * Who may open what is kept around the carrying out of an activity; {@link Reader} tells nobody
 * else on any other page what stands there.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Allowed(
        value = {Role.SECRETARIAT, Role.CHAIR},
        own = {Role.LEAD, Role.MEMBER})
public @interface InsideOnly {}
