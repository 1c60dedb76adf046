import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the poort of a running system is, for `vite apps/portaal` (the development server). */
const POORT = 'http://127.0.0.1:4000';
const naarPoort = { target: POORT, headers: { origin: POORT }, cookieDomainRewrite: '' };

const bron = (pad: string) => `${import.meta.dirname}/src/${pad}`;
/** Runs while the portal is still on its way, so it may not stand in the file of the portal. */
const VROEG = /(\/vroeg\.ts|\/(index|uitklap|werkvoorraad)\.css|preload-helper\.js)$/;
/** The check of what is filled in, as the server does it, with the packages that it needs. */
const CONTROLE = /\/node_modules\/(class-validator|validator|class-transformer|ibantools|reflect-metadata|@oxc-project\/runtime)\/|\/kernel\/src\/(invoer|invoerfouten|velden)\.ts$/;
const FORMULIER = /\/node_modules\/react-hook-form\/|\/portaal\/src\/formulier\//;
const BEGIN = /\/(index\.html|src\/main\.tsx|src\/start\.tsx)$/;

/** What every page needs is asked for with the page itself: the one font (without it the text jumps when it comes), and the script that main.tsx will ask for. */
const vooraf: Plugin = {
  name: 'vooraf',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const delen = Object.values(bundle ?? {});
      const start = delen.find((d) => d.type === 'chunk' && d.facadeModuleId === bron('start.tsx'));
      const script = start?.type === 'chunk' ? [start.fileName, ...start.imports] : [];
      const letter = delen.map((d) => d.fileName).filter((naam) => /source-sans-3-latin-wght-normal/.test(naam));
      return [
        ...script.map((naam) => ({ rel: 'modulepreload', href: `/${naam}` })),
        ...letter.map((naam) => ({ rel: 'preload', href: `/${naam}`, as: 'font', type: 'font/woff2' })),
      ].map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: '' }, injectTo: 'head' as const }));
    },
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), vooraf],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'], alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/src/temporal.ts` }] },
  server: { proxy: { '/api': naarPoort, '/inloggen': naarPoort, '/uitloggen': naarPoort, '/agenda/': naarPoort } },
  build: {
    target: 'es2022',
    // Nothing inline: the policy of the poort forbids it, and a data: font would be fetched by everybody.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // main.tsx asks for start.tsx, which is as much a beginning as the page is: `$initial` is what these two need.
      input: { index: `${import.meta.dirname}/index.html`, start: bron('start.tsx') },
      // One file for what is read together. By itself the bundler cuts wherever some page shares another part: fifty files, each with a wait of its own.
      output: { codeSplitting: { groups: [
        { name: 'vroeg', test: VROEG, priority: 3 },
        { name: 'basis', tags: ['$initial'], test: (id) => !BEGIN.test(id), priority: 2 },
        { name: 'controle', test: CONTROLE, priority: 1 },
        { name: 'formulier', test: FORMULIER, priority: 1 },
      ] } },
    },
    manifest: true,
    chunkSizeWarningLimit: 500,
  },
});
