package kz.moldir.kit.publish;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the Kafka binder needs of us: headers as plain text. */
@Configuration(proxyBeanMethods = false)
public class PlainHeadersConfiguration {

    @Bean
    HeadersAsText headersAsText() {
        return new HeadersAsText();
    }
}
