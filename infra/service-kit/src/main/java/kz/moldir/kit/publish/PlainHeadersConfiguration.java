package kz.moldir.kit.publish;

import org.springframework.cloud.function.core.FunctionInvocationHelper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What the Kafka binder needs of us: headers as plain text. */
@Configuration(proxyBeanMethods = false)
public class PlainHeadersConfiguration {

    @Bean
    HeadersAsText headersAsText() {
        return new HeadersAsText();
    }

    /** Leaves messages as they are; Spring's own would rename the CloudEvents headers. */
    @Bean
    FunctionInvocationHelper<Message<?>> nativeFunctionInvocationHelper() {
        return new FunctionInvocationHelper<>() {};
    }
}
