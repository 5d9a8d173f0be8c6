package ru.antirisk.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Right.Names;
import ru.antirisk.access.Scope;
import ru.antirisk.account.TemporaryPasswords.Issued;
import ru.antirisk.account.TemporaryPasswords.Person;
import ru.antirisk.bulkimport.WrittenImports;
import ru.antirisk.platform.http.Download;
import ru.antirisk.platform.http.Downloads;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.table.Cell;
import ru.antirisk.platform.table.CsvWriter;
import ru.antirisk.platform.table.Heading;
import ru.antirisk.platform.table.MediaTypes;
import ru.antirisk.platform.table.Table;
import ru.antirisk.platform.table.XlsxWriter;

/** Passwords for people whom an import has added. */
@Path("/api/v1/imports/{importId}/temporary-passwords")
@Tag(name = "users")
public class TemporaryPasswordResource {
    private static final List<Heading> HEADINGS = List.of(
            new Heading("Где", 50),
            new Heading(AccountColumns.DISPLAY_NAME.title(), 40),
            new Heading(AccountColumns.ROLE.title(), 28),
            new Heading(AccountColumns.USERNAME.title(), 28),
            new Heading("Временный пароль", 20));

    private final TemporaryPasswords passwords;
    private final WrittenImports imports;
    private final Downloads downloads;
    private final CurrentUser user;

    TemporaryPasswordResource(
            TemporaryPasswords passwords, WrittenImports imports, Downloads downloads, CurrentUser user) {
        this.passwords = passwords;
        this.imports = imports;
        this.downloads = downloads;
        this.user = user;
    }

    /**
     * Gives a temporary password to everybody whom the import has added and who has none, and answers with the file of
     * them. Each is shown this once and must be changed at the first sign-in.
     *
     * @param renew also for those who have a temporary one that they have not replaced yet: it holds no longer
     * @return names and passwords as a file
     */
    @POST
    @Produces({MediaTypes.XLSX, MediaTypes.CSV})
    @PermissionsAllowed(Names.MANAGE_USERS)
    public Response issueTemporaryPasswords(int importId, @RestQuery boolean renew, @Context HttpHeaders headers) {
        Scope scope = user.scope();
        OptionalLong tx = imports.transaction(importId, UserImport.CODE, scope);
        List<Issued> issued =
                tx.isEmpty() ? List.of() : passwords.store(passwords.make(tx.getAsLong(), renew, scope), renew);
        if (issued.isEmpty()) {
            throw new ProblemException(
                    AccountProblem.NO_PASSWORD_TO_ISSUE,
                    "У всех, кого добавила эта загрузка, пароль уже есть, или она никого не добавила. Если файл с паролями"
                            + " потерян, выдайте их заново");
        }
        boolean sheet = headers.getAcceptableMediaTypes().get(0).isCompatible(MediaType.valueOf(MediaTypes.XLSX));
        Table table = table(issued);
        Download download = sheet
                ? downloads.of(name(importId, "xlsx"), MediaTypes.XLSX, sink -> XlsxWriter.write(List.of(table), sink))
                : downloads.of(
                        name(importId, "csv"), MediaTypes.CSV + ";charset=UTF-8", sink -> CsvWriter.write(table, sink));
        return Response.ok(download, download.mediaType()).build();
    }

    private static String name(int importId, String ending) {
        return "passwords-" + importId + "." + ending;
    }

    private static Table table(List<Issued> issued) {
        return new Table(
                "Пароли",
                List.of(
                        "Временные пароли: передайте каждому его строку; при первом входе система попросит свой пароль"),
                HEADINGS,
                0,
                sink -> {
                    for (Issued each : issued) {
                        Person person = each.person();
                        sink.row(List.of(
                                Cell.of(person.place() == null ? "вся система" : person.place()),
                                Cell.of(person.displayName()),
                                Cell.of(person.role().label()),
                                Cell.of(person.username()),
                                Cell.of(each.password())));
                    }
                });
    }
}
