package dev.doctown.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small Java project about recipes, as a person would write one. */
final class SmallCode {
  private SmallCode() {}

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    put(files, "README.md", "# Kitchen\n\nKitchen plans meals from a list of recipes.\n");
    put(
        files,
        "src/main/java/kitchen/Recipe.java",
        """
        package kitchen;

        import java.util.List;

        /** A dish with its ingredients. */
        public final class Recipe {
          private final String title;
          private final List<String> ingredients;

          public Recipe(String title, List<String> ingredients) {
            this.title = title;
            this.ingredients = List.copyOf(ingredients);
          }

          /** Whether an ingredient is needed. */
          public boolean needs(String ingredient) {
            for (String each : ingredients) {
              if (each.equalsIgnoreCase(ingredient)) {
                return true;
              }
            }
            return false;
          }

          public String shoppingList(int portions) {
            StringBuilder list = new StringBuilder(title);
            for (String each : ingredients) {
              list.append('\\n').append(portions).append(" x ").append(each);
            }
            return list.toString();
          }
        }
        """);
    put(
        files,
        "src/main/java/kitchen/Planner.java",
        """
        package kitchen;

        import java.util.ArrayList;
        import java.util.List;

        /** Chooses recipes for days. */
        public final class Planner {
          private final List<Recipe> recipes;

          public Planner(List<Recipe> recipes) {
            this.recipes = List.copyOf(recipes);
          }

          /** Recipes that can do without an ingredient. */
          public List<Recipe> without(String allergen) {
            List<Recipe> harmless = new ArrayList<>();
            for (Recipe recipe : recipes) {
              if (!recipe.needs(allergen)) {
                harmless.add(recipe);
              }
            }
            return harmless;
          }

          public List<Recipe> week(String allergen, int dinners) {
            List<Recipe> plan = new ArrayList<>();
            List<Recipe> harmless = without(allergen);
            for (int day = 0; day < dinners && !harmless.isEmpty(); day++) {
              plan.add(harmless.get(day % harmless.size()));
            }
            return plan;
          }
        }
        """);
    put(
        files,
        "src/main/java/kitchen/Main.java",
        """
        package kitchen;

        import java.util.List;

        public final class Main {
          public static void main(String[] arguments) {
            Recipe soup = new Recipe("Soup", List.of("water", "leek"));
            Planner planner = new Planner(List.of(soup));
            for (Recipe recipe : planner.week("peanut", 7)) {
              System.out.println(recipe.shoppingList(4));
            }
          }
        }
        """);
    return files;
  }

  static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
