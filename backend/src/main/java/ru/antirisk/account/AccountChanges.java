package ru.antirisk.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.CurrentUser;
import ru.antirisk.access.Role;
import ru.antirisk.platform.database.Database;
import ru.antirisk.platform.database.Entities;
import ru.antirisk.platform.database.Sql;
import ru.antirisk.platform.http.IfMatch;
import ru.antirisk.platform.problem.Problem.FieldProblem;
import ru.antirisk.platform.problem.ProblemException;
import ru.antirisk.platform.problem.ProblemType;
import ru.antirisk.territory.Territories;
import ru.antirisk.territory.Territory;

/**
 * Changes accounts for those who manage them. Passwords come in as hashes: computing one takes a quarter of a second,
 * in which no transaction may stay open.
 */
@ApplicationScoped
class AccountChanges {
    private final Rows rows = new Rows();
    private final Database database;
    private final Entities entities;
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final Territories territories;
    private final CurrentUser user;

    AccountChanges(
            Database database,
            Entities entities,
            Accounts accounts,
            RefreshTokens refreshTokens,
            Territories territories,
            CurrentUser user) {
        this.database = database;
        this.entities = entities;
        this.accounts = accounts;
        this.territories = territories;
        this.refreshTokens = refreshTokens;
        this.user = user;
    }

    private static final class Rows implements PanacheRepositoryBase<Account, Integer> {}

    /** Adds an account that is known to be right. Must run inside a transaction. */
    int add(Account account) {
        rows.persistAndFlush(account);
        return account.id();
    }

    @Transactional
    public AccountRow create(AccountKind kind, AccountData data, String passwordHash) {
        check(data, null);
        Account account = new Account(kind, data, passwordHash, kind == AccountKind.USER);
        return row(kind, add(account));
    }

    @Transactional
    public AccountRow update(AccountKind kind, int id, @Nullable String ifMatch, AccountData data) {
        Account account = find(kind, id);
        IfMatch.check(ifMatch, account.version());
        check(data, account);
        checkOwn(account, data);
        boolean disabled = account.enabled() && !data.enabled();
        boolean wasAdministrator = account.isEnabledAdministrator();
        account.apply(data);
        if (wasAdministrator && !account.isEnabledAdministrator() && !accounts.anotherAdministratorThan(id)) {
            throw new ProblemException(
                    AccountProblem.LAST_ADMINISTRATOR,
                    "Это последний действующий администратор. Сначала назначьте или включите другого");
        }
        rows.flush();
        if (disabled) {
            refreshTokens.endAll(id);
        }
        return row(kind, id);
    }

    /**
     * Gives a new password or secret and ends the sessions that the old one began.
     *
     * @param keptHours how long the old secret of a program stays good beside it; 0 for a person
     */
    @Transactional
    public AccountRow renewPassword(AccountKind kind, int id, String passwordHash, int keptHours) {
        Account account = find(kind, id);
        if (id == user.id() && kind == AccountKind.USER) {
            throw new ProblemException(AccountProblem.OWN_PASSWORD, "Свой пароль смените в своём профиле");
        }
        keepSecret(id, account.passwordHash(), keptHours);
        account.replacePassword(passwordHash, kind == AccountKind.USER);
        rows.flush();
        refreshTokens.endAll(id);
        return row(kind, id);
    }

    private void keepSecret(int id, String hash, int hours) {
        database.update(Sql.of("delete from former_secret where account_id = ?", id));
        if (hours > 0) {
            database.update(Sql.of(
                    "insert into former_secret (account_id, secret_hash, good_until)"
                            + " values (?, ?, now() + ? * interval '1 hour')",
                    id,
                    hash,
                    hours));
        }
    }

    /**
     * Puts the password its owner chose in the place of the one he confirmed.
     *
     * @return the account's new session on this browser; the others have ended
     */
    @Transactional
    public Session chooseOwnPassword(int id, String confirmedHash, String newHash) {
        Account account = rows.findById(id);
        if (!account.passwordHash().equals(confirmedHash)) {
            throw new ProblemException(
                    AccountProblem.PASSWORD_JUST_CHANGED, "Пароль только что сменили. Войдите снова");
        }
        account.replacePassword(newHash, false);
        rows.flush();
        refreshTokens.endAll(id);
        return refreshTokens
                .start(id, newHash)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_DISABLED, "Войти больше нельзя"));
    }

    private Supervision supervision() {
        return Supervision.of(user.scope());
    }

    private AccountRow row(AccountKind kind, int id) {
        return accounts.row(kind, id, supervision()).orElseThrow();
    }

    private Account find(AccountKind kind, int id) {
        Sql managed = Sql.of("select a.* from " + Accounts.TABLES + " where a.id = ? and a.kind = ? and ", id, kind)
                .add(supervision().condition());
        return entities.first(Account.class, managed).orElseThrow(() -> notFound(kind));
    }

    static ProblemException notFound(AccountKind kind) {
        return ProblemException.notFound(
                kind == AccountKind.USER
                        ? "Такого пользователя нет среди тех, кого вы ведёте"
                        : "Такой учётной записи программы нет");
    }

    private void check(AccountData data, @Nullable Account present) {
        Supervision supervision = supervision();
        Placement placement = data.placement();
        if (!supervision.roles().contains(placement.role())) {
            throw new ProblemException(AccountProblem.ROLE_NOT_GRANTABLE, supervision.refusal(placement.role()));
        }
        refuse(placement.problems());
        if (placement.role() != Role.ADMIN) {
            Territory territory = territory(placement);
            if (!supervision.covers(placement.role(), territory.regionId(), territory.municipalityId())) {
                throw outside(placement);
            }
        }
        if (accounts.isTaken(data.username(), present == null ? null : present.id())) {
            FieldProblem taken = new FieldProblem("/username", "TAKEN", "Такое имя для входа уже занято");
            throw new ProblemException(ProblemType.ALREADY_EXISTS, taken.message(), List.of(taken));
        }
    }

    private Territory territory(Placement placement) {
        Integer school = placement.schoolId();
        return school == null
                ? territories.of(placement.regionId(), placement.municipalityId(), user.scope())
                : accounts.territoryOfSchool(school).orElseThrow(() -> outside(placement));
    }

    /** The same for a place that is not there and for one of somebody else: which it is, is not told. */
    private static ProblemException outside(Placement placement) {
        if (placement.schoolId() != null) {
            return ProblemException.unknownReference("/schoolId", "Такой школы нет на вашей территории");
        }
        if (placement.municipalityId() != null) {
            return ProblemException.unknownReference("/municipalityId", "Это не ваш муниципалитет, или его нет");
        }
        return ProblemException.unknownReference(
                "/regionId", "Доступ ко всему этому региону вы дать не можете, или такого региона нет");
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    AccountProblem.UNSUITABLE_PLACEMENT, problems.get(0).message(), problems);
        }
    }

    private void checkOwn(Account account, AccountData data) {
        if (account.id() == user.id()
                && !(data.enabled() && data.placement().equals(account.data().placement()))) {
            throw new ProblemException(
                    AccountProblem.OWN_ACCESS,
                    "Себя отключить или перевести на другую роль или территорию нельзя: это делает другой"
                            + " администратор");
        }
    }
}
