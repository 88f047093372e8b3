/**
 * A small convolutional network over words, its training and its file: plain arrays, no native
 * code. It knows texts, questions and answers, and nothing of failures.
 *
 * <p>Depends on nothing of ours.
 */
package dev.weakspot.network;
