package ru.antirisk.account;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Scope;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;

/**
 * Lets nobody write by a token that says of its bearer what holds no longer: whoever was shut out, or has another role
 * or place, writes nothing more, although reading goes on until the token expires.
 */
class StandingFilter {
    private final Database database;
    private final JsonWebToken token;
    private final CurrentUser user;

    StandingFilter(Database database, JsonWebToken token, CurrentUser user) {
        this.database = database;
        this.token = token;
        this.user = user;
    }

    @ServerRequestFilter
    void demandStanding(ContainerRequestContext request) {
        if (isSafe(request.getMethod()) || token.getSubject() == null) {
            return;
        }
        Scope scope = user.scope();
        boolean stands = database.exists(Sql.of(
                """
                select from account
                where id = ? and enabled and role = ? and region_id is not distinct from ?::integer
                and municipality_id is not distinct from ?::integer and school_id is not distinct from ?::integer
                """, scope.accountId(), scope.role(), scope.regionId(), scope.municipalityId(), scope.schoolId()));
        if (!stands) {
            throw new ProblemException(
                    ProblemType.UNAUTHENTICATED, "Ваш доступ изменили или закрыли. Войдите снова и повторите");
        }
    }

    private static boolean isSafe(String method) {
        return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    }
}
