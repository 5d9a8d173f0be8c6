package ru.antirisk.account;

/** A new person, or one whose password was reset.
 *
 * @param temporaryPassword shown this once; must be changed at the first sign-in
 */
public record UserCreated(UserView user, String temporaryPassword) {}
