package escape.server.session;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes a thing once for all who ask for it at the same time: they wait and share what comes of it, also where it fails.
 * Whoever asks for another thing does not wait.
 */
final class Once<K, V> {
    private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    V get(K key, Supplier<V> making) {
        var mine = new CompletableFuture<V>();
        var before = underWay.putIfAbsent(key, mine);
        return before == null ? make(key, mine, making) : await(before);
    }

    private V make(K key, CompletableFuture<V> mine, Supplier<V> making) {
        try {
            var made = making.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(key, mine);
        }
    }

    private V await(CompletableFuture<V> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (failed.getCause() instanceof Error known) {
                throw known;
            }
            throw failed;
        }
    }
}
