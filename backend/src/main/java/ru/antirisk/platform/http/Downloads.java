package ru.antirisk.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import ru.antirisk.platform.file.Spool;
import ru.antirisk.platform.file.SpooledFile;

/** Makes the file that answers the current request; it is removed when the request is over, whatever its end. */
@ApplicationScoped
public class Downloads {
    private final Spool spool;
    private final CurrentVertxRequest request;

    Downloads(Spool spool, CurrentVertxRequest request) {
        this.spool = spool;
        this.request = request;
    }

    /**
     * @param name that the file gets on the reader's side
     * @throws ru.antirisk.platform.problem.ProblemException as {@link Spool#write}
     */
    public Download of(String name, String mediaType, Spool.Content content) {
        SpooledFile file = spool.write(content);
        request.getCurrent().addEndHandler(ended -> file.close());
        return new Download(file, name, mediaType);
    }
}
