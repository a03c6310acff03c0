package escape.server.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What chance chooses for one input; the same seed and number choose the same. */
final class Chance {
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\ud800",
            "\udc00x",
            "\u202eevil",
            "\ufeff",
            "\uffff",
            "\r\nSet-Cookie: escape-facilitator=x",
            "%0d%0aX-Injected: 1",
            "%",
            "%zz",
            "%00",
            "../../etc/passwd",
            "..;/",
            "<script>alert(1)</script>",
            "${7*7}",
            "__${T(java.lang.Runtime)}__::.x",
            "' or 1=1 --",
            "\"; drop table event_log; --",
            "alexander",
            "george",
            "david",
            "all_hands",
            "team",
            "train",
            "facilitator",
            "clock",
            "player:x:alexander",
            "document:1",
            "clue:slow_hi",
            "NaN",
            "Infinity",
            "-1",
            "0",
            "1e400",
            "99999999999999999999999999",
            "0x10",
            "١٢٣",
            "null",
            "true",
            "[]",
            "{}",
            "2147483648",
            "-9223372036854775808",
            "😀".repeat(30),
            "é́".repeat(50),
            "a".repeat(65),
            "b".repeat(2001),
            "c".repeat(20_000));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "0",
            "-0",
            "1e309",
            "-1e400",
            "1e-400",
            "NaN",
            "Infinity",
            "12345678901234567890123",
            "9".repeat(900),
            "1." + "0".repeat(900) + "1",
            "0123",
            "'x'",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udfff\\ud800\"",
            "\"\\x\"",
            "[" + "[".repeat(600) + "]".repeat(600) + "]",
            "{\"a\":".repeat(900) + "1" + "}".repeat(900),
            "[1,2,3]",
            "[\"document:1\",\"document:1\"]",
            "{\"spend\":1e308,\"name\":\"x\"}",
            "{\"\":\"\",\"\\u0000\":1}");

    private final RandomGenerator random;

    Chance(long seed, long number) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String string() {
        return one(8) ? bytesAsText() : of(STRINGS);
    }

    /** Something in the place of a JSON value, itself right or wrong. */
    String literal() {
        return one(3) ? quoted(string()) : of(LITERALS);
    }

    byte[] bytes(int most) {
        var bytes = new byte[below(most) + 1];
        random.nextBytes(bytes);
        return bytes;
    }

    /** As JSON writes it, with what has no bytes of its own as an escape. */
    static String quoted(String text) {
        var written = new StringBuilder("\"");
        text.chars().forEach(one -> {
            if (one < ' ' || one == '"' || one == '\\' || Character.isSurrogate((char) one)) {
                written.append("\\u%04x".formatted(one));
            } else {
                written.append((char) one);
            }
        });
        return written.append('"').toString();
    }

    private String bytesAsText() {
        var text = new StringBuilder();
        random.ints(below(40) + 1, 0, 0x3000).forEach(one -> text.append((char) one));
        return text.toString();
    }
}
