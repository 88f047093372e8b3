package dev.weakspot.config;

/**
 * When a weakness is recurring and when a difference is no chance.
 *
 * @param corrections file of reviewers' corrections on any Hadoop file system; empty for none
 * @param minDocuments distinct documents from which on a weakness is reported
 * @param falseDiscoveryRate share of chance findings among the findings, 0 to 1
 */
public record WeaknessSettings(String corrections, int minDocuments, double falseDiscoveryRate) {}
