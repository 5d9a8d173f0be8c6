package ru.antirisk.identification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.antirisk.access.Role;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.support.Tokens;

/** Walks the whole table of the review of runs: every state, every caller, every action. */
@QuarkusTest
class RunProcessTest extends IdentificationTest {
    private static final String RUNS = "/identification-runs/";

    private static final Map<RunAction, String> NOUNS = Map.of(
            RunAction.APPROVE, "approval",
            RunAction.WITHDRAW_APPROVAL, "approval-withdrawal",
            RunAction.DISCARD, "discarding",
            RunAction.RESTORE, "restoration");

    /** Who may do what in which state, said once more in words: a change of the table has to be meant. */
    private static final Map<RunState, List<RunAction>> OF_MANAGERS = Map.of(
            RunState.DRAFT, List.of(RunAction.APPROVE, RunAction.OVERRULE, RunAction.DISCARD),
            RunState.APPROVED, List.of(RunAction.WITHDRAW_APPROVAL),
            RunState.DISCARDED, List.of(RunAction.RESTORE));

    private int act;

    @ParameterizedTest
    @EnumSource(RunState.class)
    void whatIsAllowedIsDoneAndTheRestIsRefused(RunState state) {
        int rule = planRule();
        act = as(operator)
                .body(Map.of("kind", "ORDER", "number", "3", "signedOn", "2021-03-15", "title", "О перечне школ"))
                .post("/legal-acts")
                .path("id");
        int municipal = runId(coordinator, rule, 2018);
        int regional = runId(operator, rule, 2018);
        int service = given.operator(region).id();
        sql.update(Sql.of("update account set kind = 'SERVICE' where id = ?", service));
        List<String> faults = new ArrayList<>();
        callers(service).forEach((caller, token) -> {
            walk(municipal, state, caller + " municipal", token, faults);
            walk(regional, state, caller + " regional", token, faults);
        });

        assertThat(faults).isEmpty();
        bring(municipal, state);
        bring(regional, state);
        assertThat(allowed(coordinator, municipal)).isEqualTo(OF_MANAGERS.get(state));
        assertThat(allowed(operator, municipal)).isEqualTo(OF_MANAGERS.get(state));
        assertThat(allowed(operator, regional)).isEqualTo(OF_MANAGERS.get(state));
        assertThat(allowed(coordinator, regional)).isEmpty();
    }

    private Map<String, String> callers(int service) {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("admin", given.admin().token());
        callers.put("operator", operator);
        callers.put("coordinator", coordinator);
        callers.put("curator", given.curator(region).token());
        callers.put("school", given.school(schoolId("170101")).token());
        callers.put("viewer", given.viewer(municipality).token());
        callers.put("service", Tokens.of(service, Role.REGION_OPERATOR, region, null, null));
        callers.put(
                "operator of another region", given.operator(given.region("67")).token());
        return callers;
    }

    private void walk(int run, RunState state, String caller, String token, List<String> faults) {
        for (RunAction action : RunAction.values()) {
            bring(run, state);
            Response seen = wrong(token).get(RUNS + run);
            List<RunAction> allowed = seen.statusCode() == 200 ? actions(seen) : List.of();
            int status =
                    act(action, run, wrong(token).header("If-Match", "\"0\"")).statusCode();
            boolean right = allowed.contains(action)
                    ? status == 200
                    : status == 403 || status == 409 || (status == 404 && seen.statusCode() == 404);
            if (!right) {
                faults.add(caller + " " + state + " " + action + ": allowed " + allowed + ", answered " + status);
            }
        }
    }

    private Response act(RunAction action, int run, RequestSpecification request) {
        if (action == RunAction.OVERRULE) {
            return request.body(Map.of("decision", "IDENTIFIED", "reason", "Протокол № 3", "actId", act))
                    .put(RUNS + run + "/schools/" + schoolId("170104") + "/overruling");
        }
        return request.body(Map.of(action == RunAction.WITHDRAW_APPROVAL ? "reason" : "comment", "Протокол № 3"))
                .post(RUNS + run + "/" + NOUNS.get(action));
    }

    private void bring(int run, RunState state) {
        sql.update(Sql.of(
                "update identification_run set state = 'DRAFT', entry_id = null, version = 0 where id = ?", run));
        sql.first(
                        Sql.of(
                                "insert into review_entry (object_kind, object_id, action, from_state, to_state,"
                                        + " account_id) select ?, id, 'TEST', 'DRAFT', ?, created_by"
                                        + " from identification_run where id = ? returning id",
                                RunProcess.KIND,
                                state,
                                run),
                        row -> row.getLong(1))
                .ifPresent(entry -> sql.update(Sql.of(
                        "update identification_run set state = ?, entry_id = ? where id = ?", state, entry, run)));
    }

    private List<RunAction> allowed(String token, int run) {
        return actions(as(token).get(RUNS + run));
    }

    private static List<RunAction> actions(Response run) {
        List<String> names = run.path("allowedActions");
        return names.stream().map(RunAction::valueOf).toList();
    }
}
