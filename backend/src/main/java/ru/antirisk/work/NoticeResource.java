package ru.antirisk.work;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.platform.list.Page;
import ru.antirisk.platform.list.Streamed;
import ru.antirisk.platform.table.MediaTypes;

/** What the caller has been told. */
@Path("/api/v1/notices")
@Tag(name = "work")
public class NoticeResource {
    private final Inbox inbox;
    private final CurrentUser user;

    NoticeResource(Inbox inbox, CurrentUser user) {
        this.inbox = inbox;
        this.user = user;
    }

    /**
     * The caller's own notices, newest first.
     *
     * @return a page of notices
     */
    @GET
    @Produces({MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.XLSX})
    @Streamed
    @Authenticated
    public Page<NoticeView> listNotices(@BeanParam @Valid NoticeFilter filter) {
        return inbox.list(filter, user.id());
    }

    /** Marks a notice as read; one that is read stays as it is. */
    @POST
    @Path("{noticeId}/reading")
    @Authenticated
    public NoticeView readNotice(int noticeId) {
        return inbox.read(noticeId, user.id());
    }

    /** Marks all notices up to the given one as read. */
    @POST
    @Path("reading")
    @Authenticated
    @APIResponse(responseCode = "204", description = "No Content")
    public RestResponse<Void> readNotices(@Valid @NotNull NoticeReading input) {
        inbox.readUpTo(input.upToId(), user.id());
        return RestResponse.noContent();
    }
}
