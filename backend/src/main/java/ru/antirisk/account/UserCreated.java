package ru.antirisk.account;

import org.jspecify.annotations.Nullable;
import ru.antirisk.platform.http.Identified;

/**
 * A new person, or one whose password was reset.
 *
 * @param user the account as it is now
 * @param temporaryPassword shown this once; must be changed at the first sign-in
 * @param passwordShownBefore true in the answer to a repeated request, whose temporaryPassword is null: the first
 *     answer had it. Where it was lost, reset the password
 */
public record UserCreated(UserView user, @Nullable String temporaryPassword, boolean passwordShownBefore)
        implements Identified {
    static UserCreated of(AccountRow row, String temporaryPassword) {
        return new UserCreated(UserView.of(row), temporaryPassword, false);
    }

    static UserCreated before(AccountRow row) {
        return new UserCreated(UserView.of(row), null, true);
    }

    @Override
    public int id() {
        return user.id();
    }
}
