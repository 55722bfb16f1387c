package kz.moldir.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.moldir.kit.limit.LimitConfiguration;
import kz.moldir.kit.listen.ListeningConfiguration;
import kz.moldir.kit.operate.OperateConfiguration;
import kz.moldir.kit.publish.PlainHeadersConfiguration;
import kz.moldir.kit.rebuild.RebuildConfiguration;
import kz.moldir.kit.signin.SignInConfiguration;
import kz.moldir.ui.UiConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * A service of Moldir. All jars meet on one class path in the embedded default, so what a context
 * is made of is listed, never found: {@link Foundation} and the kit's own configurations.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootConfiguration
@AutoConfigurationPackage
@ComponentScan
@Foundation
@Import({
    KitConfiguration.class,
    WebConfiguration.class,
    UiConfiguration.class,
    PlainHeadersConfiguration.class,
    ListeningConfiguration.class,
    OperateConfiguration.class,
    RebuildConfiguration.class,
    SignInConfiguration.class,
    LimitConfiguration.class
})
public @interface MoldirService {}
