package dev.weakspot.weakness;

/**
 * How well failures were assigned to the weaknesses of the catalogue.
 *
 * @param tested failures asked about
 * @param precision share of those assigned that were assigned as labelled
 * @param recall share of those labelled with a weakness that were assigned to it
 */
public record WeaknessScore(int tested, double precision, double recall) {}
