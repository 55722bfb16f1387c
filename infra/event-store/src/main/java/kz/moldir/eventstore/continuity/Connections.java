package kz.moldir.eventstore.continuity;

import com.mongodb.connection.ClusterDescription;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.ConnectionPoolListener;
import com.mongodb.event.ConnectionReadyEvent;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what makes it doubtful that the document server is the one from before: a connection made
 * anew, before its first use, and another primary, before its first command.
 */
public final class Connections implements ConnectionPoolListener, ClusterListener {

    private final AtomicLong doubts = new AtomicLong();

    @Override
    public void connectionReady(ConnectionReadyEvent event) {
        doubt();
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (!primaries(event.getPreviousDescription())
                .equals(primaries(event.getNewDescription()))) {
            doubt();
        }
    }

    private static List<String> primaries(ClusterDescription cluster) {
        return cluster.getServerDescriptions().stream()
                .filter(ServerDescription::isPrimary)
                .map(server -> server.getAddress() + "/" + server.getElectionId())
                .toList();
    }

    void doubt() {
        doubts.incrementAndGet();
    }

    long doubts() {
        return doubts.get();
    }
}
