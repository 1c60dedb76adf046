import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where the poort of a running system is, for `vite apps/portaal` (the development server). */
const POORT = 'http://127.0.0.1:4000';
const naarPoort = { target: POORT, headers: { origin: POORT }, cookieDomainRewrite: '' };

/** The one font that every page needs is asked for with the page itself; without it the text jumps when the font comes. */
const lettertype: Plugin = {
  name: 'lettertype-vooraf',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => Object.keys(bundle ?? {}).filter((naam) => /source-sans-3-latin-wght-normal/.test(naam))
      .map((naam) => ({ tag: 'link', attrs: { rel: 'preload', href: `/${naam}`, as: 'font', type: 'font/woff2', crossorigin: '' }, injectTo: 'head' as const })),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), lettertype],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'], alias: [{ find: /^temporal-polyfill$/, replacement: `${import.meta.dirname}/src/temporal.ts` }] },
  server: { proxy: { '/api': naarPoort, '/inloggen': naarPoort, '/uitloggen': naarPoort, '/agenda/': naarPoort } },
  build: {
    target: 'es2022',
    // Nothing inline: the policy of the poort forbids it, and a data: font would be fetched by everybody.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 400,
  },
});
