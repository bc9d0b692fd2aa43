package org.quanheng.seal;

import java.util.SequencedMap;
import java.util.UUID;
import org.quanheng.ground.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where other rooms leave what is to be sealed, in the transaction of the act itself: both are
/// committed or neither. Uses the caller's connection and role, at read committed.
public final class Outbox {
  private static final String QUEUE = Sql.of(Outbox.class, "leaf_queue.sql");
  private static final String QUEUE_ALL = Sql.of(Outbox.class, "leaves_queue.sql");

  private Outbox() {}

  /// Queues one leaf of 1 to 65,535 bytes. The same key with the same leaf may be queued again.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when the key had another leaf
  public static void append(JdbcClient jdbc, UUID key, byte[] leaf) {
    jdbc.sql(QUEUE).param("key", key).param("leaf", leaf).query((_, _) -> true).single();
  }

  /// Queues many leaves in their order, as one statement.
  public static void appendAll(JdbcClient jdbc, SequencedMap<UUID, byte[]> leaves) {
    jdbc.sql(QUEUE_ALL)
        .param("keys", leaves.keySet().stream().map(UUID::toString).toArray(String[]::new))
        .param("leaves", leaves.values().toArray(byte[][]::new))
        .query((_, _) -> true)
        .single();
  }
}
