package ru.antirisk.demo;
/** x */
class Demo {}
