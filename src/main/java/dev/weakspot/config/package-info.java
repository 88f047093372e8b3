/**
 * The configuration tree.
 *
 * <p>Depends on the packages whose settings it holds: {@code source}, {@code parser}, {@code
 * failure}, {@code taxonomy}, {@code weakness}; and {@code problem}.
 */
package dev.weakspot.config;
