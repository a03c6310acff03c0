package escape.simulation.drive;

/**
 * @param gain logits per natural-log unit of used memory
 * @param unitTokens tokens M0 in which memory is measured
 * @param unitsPerDay tokens written a day at the demand of day 0, in units of M0
 * @param densest limit of the density: how many times shorter the codes are in the end than the words were
 * @param recodingPerDay part of the gap to {@code densest} closed in a day of writing, 0 to 1
 */
public record MemoryParameters(
        double gain, double unitTokens, double unitsPerDay, double densest, double recodingPerDay) {}
