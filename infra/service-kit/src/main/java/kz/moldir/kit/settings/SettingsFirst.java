package kz.moldir.kit.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kz.moldir.kit.listen.Listener;
import kz.moldir.kit.listen.PublishedEvent;
import kz.moldir.kit.view.View;

/**
 * A listener before whom somebody else sees each event, and fills a view of its own.
 *
 * @param view that is filled by the same events as the listener's own, but whose loss does not set
 *     the listener back
 */
record SettingsFirst(Listener listener, View<?> view, Consumer<PublishedEvent> first)
        implements Listener {

    @Override
    public String name() {
        return listener.name();
    }

    @Override
    public String topic() {
        return listener.topic();
    }

    @Override
    public void on(PublishedEvent event) {
        first.accept(event);
        listener.on(event);
    }

    @Override
    public void fold(PublishedEvent event) {
        first.accept(event);
        listener.fold(event);
    }

    @Override
    public boolean sideBySide() {
        return listener.sideBySide();
    }

    @Override
    public boolean gathers() {
        return listener.gathers();
    }

    @Override
    public List<View<?>> views() {
        return Stream.<View<?>>concat(listener.views().stream(), Stream.of(view)).toList();
    }

    @Override
    public String position() {
        return listener.position();
    }
}
