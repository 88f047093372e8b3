/** The entry point. */
package dev.weakspot;
