package ru.antirisk;
/** Temporary. */
class Hello { }
