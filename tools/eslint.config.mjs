import nx from '@nx/eslint-plugin';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import contextMap from '../libs/kernel/src/context-map.json' with { type: 'json' };

/** Who may import whom. `type:app` is in no list: an Nx workspace does not forbid importing an app by itself. */
const layers = {
  'type:app': ['type:domain', 'type:platform', 'type:kernel'],
  'type:platform': ['type:platform', 'type:kernel'],
  'type:domain': ['type:kernel'],
  'type:kernel': [],
  'type:portal': ['type:domain', 'type:kernel'],
  'type:e2e': ['type:kernel'],
  'type:tool': ['type:app', 'type:e2e', 'type:domain', 'type:platform', 'type:kernel'],
};
const pure = ['type:domain', 'type:kernel'];
const effects = ['@nestjs/*', 'typeorm', 'bullmq', 'ioredis', 'pg', 'react*', 'fastify'];

const depConstraints = [
  ...Object.entries(layers).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
    sourceTag, onlyDependOnLibsWithTags, ...(pure.includes(sourceTag) && { bannedExternalImports: effects }),
  })),
  ...Object.entries(contextMap).map(([context, listensTo]) => ({
    sourceTag: `context:${context}`,
    onlyDependOnLibsWithTags: ['context:shared', ...new Set([context, ...listensTo])].map((c) => (c.startsWith('context:') ? c : `context:${c}`)),
  })),
];

// What is shared belongs to nobody: it may not know a context, or every context would know it.
depConstraints.push({ sourceTag: 'context:shared', onlyDependOnLibsWithTags: ['context:shared'] });

export default tseslint.config(
  { ignores: ['**/*.gen.d.ts', '**/dist', '**/node_modules', '.wegwijs', '.nx'] },
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The table of who may do what and the list of organisations are data of the build, and the portal shows them.
      '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: ['@wegwijs/tenant/handelingen', '@wegwijs/tenant/organisaties'] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['off'],
      '@typescript-eslint/ban-ts-comment': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'no-restricted-properties': ['error',
        { object: 'process', property: 'env', message: 'Read settings in libs/platform/src/config.ts only.' }],
      'no-restricted-imports': ['error', { paths: [
        { name: '@nestjs/typeorm', message: 'TenantDb.run is the only door to the database.' },
        { name: '@nestjs/bullmq', message: 'publish() and @Handles are the only door to the queue.' },
      ] }],
      'no-restricted-syntax': ['error',
        { selector: 'VariableDeclaration[kind=/using/]', message: 'A query runner under `await using` COMMITS half-done work when the block throws.' },
        { selector: 'Property[key.name="cache"][value.value=true]', message: 'The query cache answers one gemeente with the rows of another.' },
        { selector: 'Decorator[expression.callee.name=/InjectRepository|InjectDataSource|InjectEntityManager/]', message: 'TenantDb.run is the only door to the database.' },
        { selector: 'CallExpression[callee.property.name="save"][callee.object.name="em"]', message: 'save() on a foreign id tells that it exists; use insert or update.' },
        { selector: 'CallExpression[callee.property.name="createQueryRunner"]', message: 'TenantDb.run is the only door to the database.' },
      ],
    },
  },
  {
    // Nx knows packages, not what Node brings along; the law needs neither files nor clocks.
    files: ['libs/{kernel,intake,casusregie,ontzorgen,leerroutes}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', 'fs', 'path', 'crypto', 'http'], message: 'A pure library has no effects.' }] }] },
  },
  {
    // Components and hooks are functions that hold what is seen: longer than an act, and for everybody to use.
    files: ['apps/portaal/src/**/*.{ts,tsx}'],
    plugins: { 'jsx-a11y': a11y, 'react-hooks': hooks },
    rules: {
      ...a11y.flatConfigs.strict.rules, ...hooks.configs.recommended.rules,
      // react-hook-form hands out a ref and a `watch`, which these two take for a mistake of ours; the React Compiler is not used.
      'react-hooks/refs': 'off', 'react-hooks/incompatible-library': 'off',
      'max-lines-per-function': ['error', { max: 90 }],
      // The one element that scrolls is a stop for the Tab key, or a keyboard cannot reach what stands at its right.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [], allowExpressionValues: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'no-restricted-syntax': ['error',
        { selector: 'JSXText[value=/\\p{L}{2}/u]', message: 'Words stand in apps/portaal/src/tekst.' },
        { selector: 'JSXAttribute[name.name="style"]', message: 'The policy of the poort forbids inline style; use a class.' },
        { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text of people is text.' }],
    },
  },
  // A place to drop a file and a list walked with arrow keys: the keyboard has its own way to both (the file button, the links), so the frame itself is not a control.
  { files: ['apps/portaal/src/schermen/{koppelingen/Bestandskeuze,zoeken/Zoeken}.tsx'], rules: { 'jsx-a11y/no-static-element-interactions': 'off' } },
  // Options of a combobox never have the focus (ARIA 1.2): the keys are handled by its input.
  { files: ['apps/portaal/src/ui/Zoekbalk.tsx'], rules: { 'jsx-a11y/click-events-have-key-events': 'off' } },
  { files: ['**/*.spec.ts', '**/testing/**/*.ts', 'tools/**/*.ts', 'apps/keten-e2e/**/*.ts'], rules: { 'max-lines-per-function': 'off', 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' } },
  { files: ['libs/platform/src/config.ts', 'apps/poort/src/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['libs/tenant/src/tenant-db.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
