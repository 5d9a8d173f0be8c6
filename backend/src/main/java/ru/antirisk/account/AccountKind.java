package ru.antirisk.account;

/** Whose account it is: a person signs in with a password, a program with client credentials. */
enum AccountKind {
    USER,
    SERVICE
}
