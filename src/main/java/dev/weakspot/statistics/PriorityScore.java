package dev.weakspot.statistics;

/**
 * How much training on a weakness should pay, with the factors it is made of. Each factor lies in
 * [0, 1]; the total lies in [0, 100].
 *
 * @param total what weaknesses are ranked by
 * @param frequency how many distinct documents name it, on a logarithmic scale against the most
 *     frequent weakness
 * @param severity mean weight of its stated severities
 * @param trainingValue mean stated training value of its documents
 * @param persistence share of the periods, from its first on, in which it was named
 */
public record PriorityScore(
    double total, double frequency, double severity, double trainingValue, double persistence) {}
