package escape.server.notes;

import escape.server.access.Staff;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note as a page shows it to one of those who run the server.
 *
 * @param who null for the owner
 * @param at the minute, by the server's clock
 * @param moment the same, for programs
 * @param own whether the reader has written it
 */
public record NoteRow(
        long number, @Nullable String who, String at, String moment, int day, long version, String words, boolean own) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static NoteRow of(Note note, Staff reader) {
        return new NoteRow(
                note.number(),
                note.account() == null ? null : note.who(),
                MINUTE.format(note.at().atZone(ZoneId.systemDefault())),
                note.at().toString(),
                note.day(),
                note.version(),
                note.words(),
                Objects.equals(note.account(), reader.account()));
    }
}
