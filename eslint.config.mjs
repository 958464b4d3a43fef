import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importDirection } from './build/import-direction.mjs';

export default defineConfig(
  // What docs/frameworks imports is only there when `npm run consumers` installs it and builds them.
  globalIgnores(['.stryker-tmp/', 'dist/', 'docs/frameworks/', 'site/output/', 'test/visual/output/']),
  eslint.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        Buffer: false,
        clearTimeout: false,
        console: false,
        fetch: false,
        process: false,
        setTimeout: false,
        structuredClone: false,
        URL: false,
      },
    },
  },
  {
    files: ['docs/examples/**/*.js', 'bench/rivals/charts/*.js', 'integrations/**/*.js'],
    languageOptions: { globals: { document: false, DOMParser: false, window: false } },
  },
  {
    files: ['site/assets/*.js'],
    languageOptions: {
      globals: { clearTimeout: false, document: false, DOMParser: false, fetch: false, setTimeout: false, URL: false },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowEmpty: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    plugins: { house: { rules: { 'import-direction': importDirection } } },
    settings: { litHtmlSources: true },
    rules: {
      'house/import-direction': 'error',
      'no-restricted-globals': ['error', 'localStorage', 'sessionStorage'],
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'off',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/prefer-static-styles': 'error',
      'lit-a11y/no-redundant-role': 'off', // browsers drop the roles of tables that CSS lays out
      'wc/guard-super-call': 'off', // Lit's base class has every lifecycle method
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Chai's assertions: statements that look like unused values, and that may or may not be promises
    files: ['test/elements/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
