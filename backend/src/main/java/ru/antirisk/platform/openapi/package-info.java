/** Makes the generated OpenAPI document tell the truth. */
@NullMarked
package ru.antirisk.platform.openapi;

import org.jspecify.annotations.NullMarked;
