package dev.weakspot.taxonomy;

import dev.weakspot.problem.UserFacingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All categories, with the version that a run records. Immutable.
 *
 * <pre>{@code
 * Taxonomy taxonomy = TaxonomyReader.shipped();
 * taxonomy.find("resource-naming").orElseThrow().meaning();
 * }</pre>
 */
public final class Taxonomy {

  /** The category of failures that fit no other one; every taxonomy has it. */
  public static final String OTHER = "other";

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private final String version;
  private final List<Category> categories;
  private final Map<String, Category> byId = new LinkedHashMap<>();

  /**
   * Checks and holds {@code categories}.
   *
   * @throws UserFacingException when an id is malformed or stands twice, or {@link #OTHER} is
   *     missing
   */
  public Taxonomy(String version, List<Category> categories) {
    this.version = Objects.requireNonNull(version, "version");
    this.categories = List.copyOf(categories);
    this.categories.forEach(this::add);
    if (!byId.containsKey(OTHER)) {
      throw broken(
          "it has no category \"" + OTHER + "\"", "Add one: it takes what fits nowhere else.");
    }
  }

  private void add(Category category) {
    if (!ID.matcher(category.id()).matches()) {
      throw broken(
          "the category id \"" + category.id() + "\" is malformed",
          "Use lower-case words joined by hyphens.");
    }
    if (category.meaning().isBlank()) {
      throw broken("the category \"" + category.id() + "\" has no meaning", "Say when it applies.");
    }
    category.phrases().forEach((phrase, weight) -> checkPhrase(category, phrase, weight));
    if (byId.putIfAbsent(category.id(), category) != null) {
      throw broken(
          "the category \"" + category.id() + "\" stands in it twice", "Remove or rename one.");
    }
  }

  private static void checkPhrase(Category category, String phrase, double weight) {
    if (phrase.isBlank() || !(weight > 0)) {
      throw broken(
          "the phrase \"" + phrase + "\" of \"" + category.id() + "\" weighs " + weight,
          "Give it words and a weight above 0.");
    }
  }

  private static UserFacingException broken(String what, String mend) {
    return UserFacingException.usage("The taxonomy cannot be used: " + what + ".", mend);
  }

  /** The version of the file it was read from. */
  public String version() {
    return version;
  }

  /** The categories in the order of their file. */
  public List<Category> categories() {
    return categories;
  }

  /** The category with this id. */
  public Optional<Category> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether there is a category with this id. */
  public boolean contains(String id) {
    return byId.containsKey(id);
  }

  /** The name for people of the category with this id, or the id itself when it is unknown. */
  public String nameOf(String id) {
    return find(id).map(Category::name).orElse(id);
  }
}
