package ru.antirisk.account;

import ru.antirisk.platform.http.Identified;

/** A new person, or one whose password was reset.
 *
 * @param temporaryPassword shown this once; must be changed at the first sign-in
 */
public record UserCreated(UserView user, String temporaryPassword) implements Identified {
    @Override
    public int id() {
        return user.id();
    }
}
