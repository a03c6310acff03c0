package escape.server.load;

import org.HdrHistogram.Histogram;

/**
 * What came of commands at one rate for a while.
 *
 * @param wanted commands a second
 * @param seconds that were measured
 * @param gauge of all event loops together
 * @param settled whether every command was answered and every update came in the end
 * @param cpu seconds that the server worked while it was measured
 */
record Step(double wanted, double seconds, Gauge gauge, boolean settled, double cpu) {
    private static final double LATEST = 100;
    private static final double NEARLY = 0.97;

    double achieved() {
        return gauge.acksInTime / seconds;
    }

    double milliseconds(double percentile) {
        return gauge.seen.getValueAtPercentile(percentile) / 1000.0;
    }

    /** Until the client that gave it knows that it is done. */
    double acknowledgedMilliseconds(double percentile) {
        return gauge.acknowledged.getValueAtPercentile(percentile) / 1000.0;
    }

    double cpuPerThousand() {
        return gauge.acksInTime == 0 ? Double.NaN : cpu / gauge.acksInTime * 1000;
    }

    double bytesPerUpdate() {
        return gauge.updates == 0 ? 0 : (double) gauge.updateBytes / gauge.updates;
    }

    /** Whether it could go on like this: nearly all of what was wanted, 99 of 100 updates within a tenth of a second. */
    boolean holds() {
        return isClean() && achieved() >= NEARLY * wanted && milliseconds(99) < LATEST;
    }

    /** Whether its figures are worth something: all was done and answered, and everybody saw each change and no more. */
    boolean isClean() {
        return settled && gauge.gaps + gauge.wholes + gauge.refused == 0;
    }

    String line() {
        Histogram seen = gauge.seen;
        return "%8.0f wanted %8.0f done/s  p50 %7.1f  p99 %7.1f  max %7.1f ms  ack p99 %7.1f ms  %5.0f B/update  %.2f updates/command  %6.3f CPU s/1000  core %3.0f%%%s%s"
                .formatted(
                        wanted,
                        achieved(),
                        milliseconds(50),
                        milliseconds(99),
                        seen.getMaxValue() / 1000.0,
                        acknowledgedMilliseconds(99),
                        bytesPerUpdate(),
                        gauge.acks == 0 ? 0 : (double) gauge.updates / gauge.acks,
                        cpuPerThousand(),
                        cpu / seconds * 100,
                        gauge.gaps + gauge.wholes + gauge.refused == 0
                                ? ""
                                : "  gaps %d wholes %d refused %d".formatted(gauge.gaps, gauge.wholes, gauge.refused),
                        settled ? "" : "  NOT SETTLED (%d open)".formatted(gauge.open()));
    }
}
