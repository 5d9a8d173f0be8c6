/** Review of objects: which states they have, who may bring them from one to another, and the trace of that. */
@NullMarked
package ru.antirisk.review;

import org.jspecify.annotations.NullMarked;
