package dev.weakspot.reliability;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.weakspot.lake.Lake;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ImpactTable;
import dev.weakspot.table.RunTable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the last published run of a lake again and again, as a query or a notebook would, while
 * others write, die and repair; remembers whatever did not agree.
 */
final class PublishedReader implements AutoCloseable {

  private static final long PAUSE_MILLIS = 8_000;

  private final SparkSession spark;
  private final List<String> findings = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this::poll, "published-reader");
  private volatile List<Path> lakes = List.of();
  private volatile boolean closed;
  private volatile int readings;

  PublishedReader(SparkSession spark) {
    this.spark = spark;
    thread.setDaemon(true);
    thread.start();
  }

  /** From now on reads these lakes in turn. */
  void watch(List<Path> folders) {
    lakes = List.copyOf(folders);
  }

  /** What did not agree, so far. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** How often a published run was read to its end. */
  int readings() {
    return readings;
  }

  private void poll() {
    for (int turn = 0; !closed; turn++) {
      List<Path> present = lakes;
      try {
        if (!present.isEmpty()) {
          read(present.get(turn % present.size()));
        }
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      } catch (Exception | Error e) {
        if (!closed) {
          StringWriter trace = new StringWriter();
          e.printStackTrace(new PrintWriter(trace));
          findings.add(trace.toString());
        }
      }
    }
  }

  /** One reading; a lake without a published run has nothing to say. */
  private void read(Path folder) {
    Lake published = Lake.at(folder.toString(), spark);
    RunTable.Entry run;
    try {
      run = published.run(null);
    } catch (UserFacingException e) {
      if (e.kind() == UserFacingException.Kind.INPUT) {
        return;
      }
      throw e;
    }
    Dataset<Row> documents = published.read(DocumentTable.TABLE, run);
    Dataset<Row> failures = published.read(FailureTable.TABLE, run);
    Dataset<Row> impacts = published.read(ImpactTable.TABLE, run);
    String present = DocumentTable.VANISHED.name();
    compare(run, "documents", run.discovered(), documents.where(not(col(present))).count());
    compare(run, "failures", run.failures(), failures.count());
    compare(run, "failures of no document", 0, orphans(failures, documents, "doc_id"));
    compare(run, "impacts of no failure", 0, orphans(impacts, failures, "failure_id"));
    readings++;
  }

  private static long orphans(Dataset<Row> rows, Dataset<Row> owners, String key) {
    return rows.join(owners.select(key), new String[] {key}, "anti").count();
  }

  private void compare(RunTable.Entry run, String what, long stated, long found) {
    if (stated != found) {
      findings.add("%s: %s stated %d, found %d".formatted(run.runId(), what, stated, found));
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
