/** Closing its stdin is what stops the test server; the same happens when Jest is killed. */
export default async function teardown() {
  const server = globalThis.wegwijsTestServer;
  if (!server || server.exitCode !== null) return;
  const klaar = new Promise((gedaan) => server.once('exit', gedaan));
  server.stdin.end();
  await klaar;
}
