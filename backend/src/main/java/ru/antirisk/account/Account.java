package ru.antirisk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import ru.antirisk.access.Role;

/** Somebody who may sign in: a person or a program. */
@Entity
@Table(name = "account")
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    private String username;
    private String passwordHash;
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable Integer regionId;
    private @Nullable Integer municipalityId;
    private @Nullable Integer schoolId;
    private boolean enabled;
    private boolean mustChangePassword;

    @Version
    private int version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init") // apply() sets the rest
    Account(AccountKind kind, AccountData data, String passwordHash, boolean mustChangePassword) {
        this.kind = kind;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        apply(data);
    }

    final void apply(AccountData data) {
        username = data.username();
        displayName = data.displayName();
        role = data.placement().role();
        regionId = data.placement().regionId();
        municipalityId = data.placement().municipalityId();
        schoolId = data.placement().schoolId();
        enabled = data.enabled();
    }

    /** @param mustChange the password is known to whoever set it, so its owner replaces it first of all */
    void replacePassword(String hash, boolean mustChange) {
        passwordHash = hash;
        mustChangePassword = mustChange;
    }

    AccountData data() {
        return new AccountData(username, displayName, new Placement(role, regionId, municipalityId, schoolId), enabled);
    }

    boolean isEnabledAdministrator() {
        return kind == AccountKind.USER && role == Role.ADMIN && enabled;
    }

    int id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean enabled() {
        return enabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    int version() {
        return version;
    }
}
