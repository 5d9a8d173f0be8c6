/** How the product starts, refuses to start, and survives being killed. */
package ru.antirisk.launch;
