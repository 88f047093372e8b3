package dev.weakspot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.Citation;
import dev.weakspot.failure.CodeExample;
import dev.weakspot.failure.DeclaredCounts;
import dev.weakspot.failure.Evidence;
import dev.weakspot.failure.Failure;
import dev.weakspot.failure.Impact;
import dev.weakspot.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An analysis as one line of JSON. */
final class AnalysisJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AnalysisJson() {}

  /** The line for the document at {@code path}. */
  static String line(String path, Analysis analysis) {
    return node(path, analysis).toString();
  }

  /** The same, over many lines, for people and for tests. */
  static String pretty(String path, Analysis analysis) {
    return node(path, analysis).toPrettyString();
  }

  private static ObjectNode node(String path, Analysis analysis) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("path", path);
    node.put("kind", analysis.kind().id());
    node.put("title", analysis.title());
    node.put("dialect", analysis.dialect().name());
    node.put("dialect_fingerprint", analysis.dialect().fingerprint());
    ArrayNode failures = node.putArray("failures");
    analysis.failures().forEach(failure -> failures.add(failure(failure)));
    node.set("knowledge_gaps", evidences(analysis.knowledgeGaps()));
    node.set("declared_counts", counts(analysis.declaredCounts()));
    put(node, "training_value", analysis.trainingValue().map(Evidence::text));
    put(node, "deployment_status", analysis.deploymentStatus().map(Evidence::text));
    put(node, "overall_assessment", analysis.overallAssessment().map(Evidence::text));
    node.set("citations", citations(analysis.citations()));
    node.set("unknown_labels", evidences(analysis.unknownLabels()));
    ArrayNode problems = node.putArray("problems");
    analysis.problems().forEach(problem -> problems.add(problem(problem)));
    return node;
  }

  private static ObjectNode failure(Failure failure) {
    ObjectNode node = NODES.objectNode();
    node.put("line", failure.lines().first());
    node.put("end_line", failure.lines().last());
    node.put("title", failure.title());
    node.put("severity", failure.severity().id());
    node.put("severity_source", failure.severitySource().id());
    put(node, "issue", failure.issue());
    put(node, "root_cause", failure.rootCause());
    put(node, "impact", failure.impacts().stream().findFirst().map(Impact::evidence));
    put(node, "fix", failure.fix());
    ArrayNode impacts = node.putArray("impacts");
    failure.impacts().forEach(impact -> impacts.add(impact(impact)));
    put(node, "training_value", failure.trainingValue());
    ArrayNode codes = node.putArray("code_examples");
    failure.codeExamples().forEach(code -> codes.add(code(code)));
    node.set("citations", citations(failure.citations()));
    return node;
  }

  private static ObjectNode impact(Impact impact) {
    ObjectNode node = evidence(impact.evidence());
    node.put("dimension", impact.dimension());
    node.put("level", impact.level().id());
    return node;
  }

  private static ObjectNode code(CodeExample code) {
    ObjectNode node = NODES.objectNode();
    node.put("line", code.line());
    node.put("role", code.role().id());
    node.put("language", code.language());
    node.put("text", code.text());
    return node;
  }

  private static ArrayNode citations(List<Citation> citations) {
    ArrayNode array = NODES.arrayNode();
    for (Citation citation : citations) {
      ObjectNode node = array.addObject();
      node.put("line", citation.line());
      node.put("url", citation.url());
      node.put("label", citation.label());
    }
    return array;
  }

  private static ObjectNode problem(Problem problem) {
    ObjectNode node = NODES.objectNode();
    node.put("code", problem.code().id());
    node.put("line", problem.line());
    node.put("message", problem.message());
    return node;
  }

  private static ObjectNode counts(DeclaredCounts counts) {
    if (!counts.isPresent()) {
      return null;
    }
    ObjectNode node = NODES.objectNode();
    put(node, "critical", counts.critical());
    put(node, "high", counts.high());
    put(node, "medium", counts.medium());
    put(node, "low", counts.low());
    put(node, "total", counts.total());
    return node;
  }

  private static ArrayNode evidences(List<Evidence> evidences) {
    ArrayNode array = NODES.arrayNode();
    evidences.forEach(evidence -> array.add(evidence(evidence)));
    return array;
  }

  private static ObjectNode evidence(Evidence evidence) {
    return NODES.objectNode().put("line", evidence.line()).put("text", evidence.text());
  }

  private static void put(ObjectNode node, String name, OptionalInt value) {
    if (value.isPresent()) {
      node.put(name, value.getAsInt());
    } else {
      node.putNull(name);
    }
  }

  private static void put(ObjectNode node, String name, Optional<?> value) {
    Object held = value.orElse(null);
    if (held instanceof Evidence evidence) {
      node.set(name, evidence(evidence));
    } else {
      node.put(name, (String) held);
    }
  }
}
