package escape.server.drill;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a drill has found. */
record Report(
        Map<Fault, Integer> faults,
        List<Ledger> ledgers,
        List<Client> clients,
        long events,
        Checker.Findings findings) {

    int acknowledged() {
        return ledgers.stream().mapToInt(ledger -> ledger.acknowledged.size()).sum();
    }

    private long sentAgain() {
        return ledgers.stream().mapToLong(ledger -> ledger.sentAgain.sum()).sum();
    }

    @Override
    public String toString() {
        var refused = ledgers.stream().mapToInt(ledger -> ledger.refused.size()).sum();
        var resyncs =
                clients.stream().mapToInt(client -> client.sight().resyncs()).sum();
        var summary = """
                %d faults over %d sessions, %d clients: %s
                %d commands acknowledged, %d refused, %d sent again, %d events in the log, %d resyncs
                %d lost, %d doubled, %d gaps, %d diverged, %d never answered; %d done late""".formatted(
                        faults.values().stream().mapToInt(Integer::intValue).sum(),
                        ledgers.size(),
                        clients.size(),
                        faults,
                        acknowledged(),
                        refused,
                        sentAgain(),
                        events,
                        resyncs,
                        findings.lost().size(),
                        findings.doubled().size(),
                        findings.gaps().size(),
                        findings.diverged().size(),
                        findings.unanswered().size(),
                        findings.late().size());
        var examples = Stream.of(
                        findings.lost(),
                        findings.doubled(),
                        findings.gaps(),
                        findings.diverged(),
                        findings.unanswered(),
                        findings.late())
                .flatMap(kind -> kind.stream().limit(5))
                .toList();
        return examples.isEmpty() ? summary : summary + "\n" + String.join("\n", examples);
    }
}
