package kz.moldir.ui.assets;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

/**
 * Lets only addresses with a matching hash be kept for ever: the same file under its plain name is
 * asked for again each time.
 */
final class ImmutableWhenHashed implements ResourceTransformer {

    @Override
    public Resource transform(
            HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        // The version resolver marks what it found by its hash as an HttpResource, nothing else.
        return resource instanceof HttpResource ? new HashedAsset(transformed) : transformed;
    }
}
