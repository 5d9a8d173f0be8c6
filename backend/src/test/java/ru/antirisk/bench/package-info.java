/** Makes the data that speed and memory are measured with. */
package ru.antirisk.bench;
