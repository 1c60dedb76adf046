/** Lints code that does not exist on disk, as if it stood at a place in the house: `node tools/geplant.mjs < [{pad, code}]`. Only for architecture.spec.ts. */
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';

const zonderTypen = ['no-floating-promises', 'no-misused-promises', 'await-thenable'].map((r) => [`@typescript-eslint/${r}`, 'off']);
const eslint = new ESLint({
  overrideConfigFile: 'tools/eslint.config.mjs',
  overrideConfig: [{ files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } }, rules: Object.fromEntries(zonderTypen) }],
});
const uit = [];
for (const { pad, code } of JSON.parse(await text(process.stdin))) {
  const [resultaat] = await eslint.lintText(code, { filePath: pad });
  uit.push(resultaat.messages.map((m) => m.ruleId ?? m.message));
}
process.stdout.write(JSON.stringify(uit));
