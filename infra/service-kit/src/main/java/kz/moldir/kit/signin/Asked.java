package kz.moldir.kit.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** How the provider is asked: by a few threads at a time, and none of them waits for long. */
final class Asked {

    private static final Duration REACHED = Duration.ofSeconds(2);

    /** Documents that lie ready. */
    private static final Duration READ = Duration.ofSeconds(3);

    /** What somebody who signs in waits for; some providers look elsewhere meanwhile. */
    private static final Duration EXCHANGED = Duration.ofSeconds(10);

    private final FewAtOnce few = new FewAtOnce();

    /** Of their own: nobody waits for them, and they keep nobody from signing in. */
    private final FewAtOnce refreshing = new FewAtOnce();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(REACHED)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final RestTemplate documents = new RestTemplate(within(READ));
    private final RestClientAuthorizationCodeTokenResponseClient codes =
            new RestClientAuthorizationCodeTokenResponseClient();
    private final RestClientRefreshTokenTokenResponseClient refreshes =
            new RestClientRefreshTokenTokenResponseClient();

    Asked() {
        documents.getInterceptors().add(few);
        codes.setRestClient(tokens(few));
        refreshes.setRestClient(tokens(refreshing));
    }

    private RestClient tokens(FewAtOnce asking) {
        return RestClient.builder()
                .requestFactory(within(EXCHANGED))
                .requestInterceptor(asking)
                .configureMessageConverters(
                        converters ->
                                converters
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    /** For what the provider says of itself, and its keys. */
    RestTemplate documents() {
        return documents;
    }

    /** For the code of a sign-in. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        return codes;
    }

    /** For another refresh token. */
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes() {
        return refreshes;
    }

    /** What is read is kept, so that {@link FewAtOnce} reads it to its end. */
    private ClientHttpRequestFactory within(Duration time) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(time);
        return new BufferingClientHttpRequestFactory(requests);
    }
}
