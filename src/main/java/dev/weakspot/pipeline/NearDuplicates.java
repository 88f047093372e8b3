package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;

import dev.weakspot.duplicate.DuplicateGroups;
import dev.weakspot.duplicate.Shingles;
import dev.weakspot.duplicate.Signature;
import dev.weakspot.table.DocumentTable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Finds the documents that repeat another: candidates by bands of their signatures, confirmed by
 * comparing the texts. In each band a document is compared with the band's first one only, so the
 * cost stays linear however often a template was copied.
 */
final class NearDuplicates {

  private final double similarity;

  NearDuplicates(double similarity) {
    this.similarity = similarity;
  }

  /**
   * The documents that repeat another, with the one that counts instead. Depends on the set of
   * documents alone.
   *
   * @param documents rows with {@code doc_id}, {@code shingle_minima} and {@code text}
   */
  Map<String, String> find(Dataset<Row> documents) {
    UserDefinedFunction bandsOf = udf(new Bands(), DataTypes.createArrayType(DataTypes.LongType));
    UserDefinedFunction overlap = udf(new Overlap(), DataTypes.DoubleType);
    Dataset<Row> candidates =
        documents
            .where(size(col(DocumentTable.SHINGLE_MINIMA.name())).gt(0))
            .select(
                col("doc_id").as("copy"),
                explode(bandsOf.apply(col(DocumentTable.SHINGLE_MINIMA.name()))).as("band"))
            .withColumn("original", min("copy").over(Window.partitionBy("band")))
            .where(col("original").notEqual(col("copy")))
            .select("original", "copy")
            .distinct();
    Dataset<Row> pairs =
        candidates
            .join(texts(documents, "original", "original_text"), "original")
            .join(texts(documents, "copy", "copy_text"), "copy")
            .where(overlap.apply(col("original_text"), col("copy_text")).geq(similarity))
            .select("original", "copy");
    DuplicateGroups groups = new DuplicateGroups();
    for (Row pair : pairs.collectAsList()) {
      groups.join(pair.getString(0), pair.getString(1));
    }
    return groups.duplicates();
  }

  private static Dataset<Row> texts(Dataset<Row> documents, String id, String text) {
    return documents.select(col("doc_id").as(id), col("text").as(text));
  }

  private static final class Bands implements UDF1<scala.collection.Seq<Long>, List<Long>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Long> call(scala.collection.Seq<Long> minima) {
      return Signature.of(CollectionConverters.asJava(minima)).bands();
    }
  }

  private static final class Overlap implements UDF2<String, String, Double> {
    private static final long serialVersionUID = 1L;

    @Override
    public Double call(String one, String other) {
      return Shingles.of(one).similarity(Shingles.of(other));
    }
  }
}
