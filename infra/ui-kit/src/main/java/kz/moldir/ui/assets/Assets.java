package kz.moldir.ui.assets;

import java.util.List;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.CachingResourceResolver;
import org.springframework.web.servlet.resource.CssLinkResourceTransformer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Serves {@code static/<folder>/} as {@code /<folder>/**}, with and without a hash in the name. */
public final class Assets implements WebMvcConfigurer {

    private final List<String> folders;

    /** Folders below {@code static/}, such as "ui" and "plan". */
    public Assets(String... folders) {
        this.folders = List.of(folders);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : folders) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.noCache())
                    .resourceChain(false)
                    .addResolver(
                            new CachingResourceResolver(new ConcurrentMapCache("assets-" + folder)))
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                    .addTransformer(new ImmutableWhenHashed())
                    .addTransformer(new CssLinkResourceTransformer());
        }
    }
}
