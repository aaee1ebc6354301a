// Only what needs types and Biome therefore cannot see: forgotten promises, `any` that leaks in, needless tests.
import tseslint from "typescript-eslint";

export default tseslint.config(
  // The benchmarks' own packages are not there in a fresh clone, so nothing is known of their types.
  { ignores: ["src/store/generated/", "tests/bench/", "**/*.{js,mjs,cjs}"] },
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A function without a result may be written as one expression.
      "@typescript-eslint/no-confusing-void-expression": "off",
      // Numbers in texts are plain.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Our objects are closures: a method taken off its object works as before.
      "@typescript-eslint/unbound-method": "off",
      // What is read after an await may have changed meanwhile (signal.aborted): the rule cannot know.
      "@typescript-eslint/no-unnecessary-condition": "off",
      // A type parameter used once names the question whose answer is meant.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // An async function may be there for its rejections alone: a fault becomes a rejected promise.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    // Expectations are loosely typed by the library.
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
