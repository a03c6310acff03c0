package escape.simulation.company;

/**
 * @param efficiency logits per natural-log unit of spend
 * @param scaleDollars spend below which training hardly pays, dollars
 * @param noiseSd standard deviation of a skill's gain, logits
 */
public record TrainingParameters(double efficiency, double scaleDollars, double noiseSd) {}
