package dev.weakspot.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a lease file says.
 *
 * @param number grows with every writer of the lake: the fencing token
 * @param owner who holds it, for people
 * @param host machine of the holder
 * @param process identity of the holder's process on that machine: number and start time
 * @param since when it was taken
 * @param heartbeat when the holder last showed life
 * @param released whether the holder gave it back
 */
record LeaseRecord(
    long number,
    String owner,
    String host,
    String process,
    Instant since,
    Instant heartbeat,
    boolean released) {

  private static final ObjectMapper JSON = new ObjectMapper();

  LeaseRecord beating(Instant now) {
    return new LeaseRecord(number, owner, host, process, since, now, released);
  }

  LeaseRecord release() {
    return new LeaseRecord(number, owner, host, process, since, heartbeat, true);
  }

  /** Whether its holder may still write. */
  boolean holdsAt(Instant now, Duration expiry) {
    return !released && heartbeat.plus(expiry).isAfter(now);
  }

  byte[] toJson() {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put("number", number)
              .put("owner", owner)
              .put("host", host)
              .put("process", process)
              .put("since", since.toString())
              .put("heartbeat", heartbeat.toString())
              .put("released", released));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The record; empty for a file whose writer died before it was filled. */
  static Optional<LeaseRecord> fromJson(byte[] json) throws IOException {
    try {
      JsonNode node = JSON.readTree(json);
      return Optional.of(
          new LeaseRecord(
              node.path("number").asLong(),
              node.path("owner").asText(),
              node.path("host").asText(),
              node.path("process").asText(),
              Instant.parse(node.path("since").asText()),
              Instant.parse(node.path("heartbeat").asText()),
              node.path("released").asBoolean()));
    } catch (JsonProcessingException | DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
