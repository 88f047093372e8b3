/**
 * What can be wrong with the input or with a request, as data and as one exception.
 *
 * <p>Depends on nothing.
 */
package dev.weakspot.problem;
