package kz.moldir.ui.assets;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.TransformedResource;

/** An asset asked for by its content's hash: it never changes. */
final class HashedAsset extends TransformedResource implements HttpResource {

    HashedAsset(Resource original) throws IOException {
        super(original, original.getContentAsByteArray());
    }

    @Override
    public HttpHeaders getResponseHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        return headers;
    }
}
