package escape.server.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, whichever database calls it what; each kind has one form in an archive. */
enum Kind {
    TEXT,
    WHOLE,
    DECIMAL,
    TRUTH,
    UUID,
    MOMENT,
    DAY,
    BYTES;

    /** @throws IllegalArgumentException where no archive could carry it yet: name it here, and how it is written */
    static Kind of(String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "character varying", "varchar", "text", "character large object", "character", "bpchar" -> TEXT;
            case "bigint", "int8", "integer", "int4", "smallint", "int2", "bigserial", "serial" -> WHOLE;
            case "double precision", "float8", "real", "float4" -> DECIMAL;
            case "boolean", "bool" -> TRUTH;
            case "uuid" -> UUID;
            case "timestamp with time zone", "timestamptz" -> MOMENT;
            case "date" -> DAY;
            case "binary varying", "binary large object", "binary", "bytea" -> BYTES;
            default -> throw new IllegalArgumentException("A backup does not know columns of the type " + typeName);
        };
    }

    /** @return what the archive holds; null for nothing */
    @Nullable
    Object read(ResultSet row, int place) throws SQLException {
        Object value = switch (this) {
            case TEXT, UUID -> row.getString(place);
            case WHOLE -> row.getLong(place);
            case DECIMAL -> row.getDouble(place);
            case TRUTH -> row.getBoolean(place);
            case MOMENT -> moment(row.getObject(place, OffsetDateTime.class));
            case DAY -> text(row.getObject(place, LocalDate.class));
            case BYTES -> base64(row.getBytes(place));
        };
        return row.wasNull() ? null : value;
    }

    void write(PreparedStatement row, int place, JsonNode value) throws SQLException {
        if (value.isNull()) {
            row.setNull(place, type());
            return;
        }
        switch (this) {
            case TEXT -> row.setString(place, value.asString());
            case WHOLE -> row.setLong(place, value.asLong());
            case DECIMAL -> row.setDouble(place, value.asDouble());
            case TRUTH -> row.setBoolean(place, value.asBoolean());
            case UUID -> row.setObject(place, java.util.UUID.fromString(value.asString()));
            case MOMENT -> row.setObject(place, OffsetDateTime.parse(value.asString()));
            case DAY -> row.setObject(place, LocalDate.parse(value.asString()));
            case BYTES -> row.setBytes(place, Base64.getDecoder().decode(value.asString()));
        }
    }

    private int type() {
        return switch (this) {
            case TEXT -> Types.VARCHAR;
            case WHOLE -> Types.BIGINT;
            case DECIMAL -> Types.DOUBLE;
            case TRUTH -> Types.BOOLEAN;
            case UUID -> Types.OTHER;
            case MOMENT -> Types.TIMESTAMP_WITH_TIMEZONE;
            case DAY -> Types.DATE;
            case BYTES -> Types.VARBINARY;
        };
    }

    private static @Nullable String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? null : text(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
