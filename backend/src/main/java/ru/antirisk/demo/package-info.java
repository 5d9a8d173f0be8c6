/** The demo: a region built from public documents, and one user of each role. */
@NullMarked
package ru.antirisk.demo;

import org.jspecify.annotations.NullMarked;
