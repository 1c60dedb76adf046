/** oidc-provider ships no types; this is the part of its interface that the login provider uses. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Context {
    oidc: {
      client: { clientId: string };
      session: { accountId: string; grantIdFor(clientId: string): string | undefined };
      params: Record<string, unknown>;
      provider: Provider;
    };
    set(header: string, waarde: string): void;
    body: string;
    type: string;
  }
  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  export interface Interaction {
    uid: string;
    prompt: { name: string };
    params: Record<string, unknown>;
    /** The login that this browser had when it began; absent for a new one. */
    session?: { uid: string };
    exp: number;
    save(seconden: number): Promise<void>;
  }
  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly Grant: { new (v: { accountId: string; clientId: string }): Grant; find(id: string): Promise<Grant | undefined> };
    readonly Session: { findByUid(uid: string): Promise<{ destroy(): Promise<void> } | undefined> };
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, uitkomst: Record<string, unknown>): Promise<void>;
    on(gebeurtenis: string, doe: (...args: unknown[]) => void): this;
  }
  export default Provider;
  export const interactionPolicy: {
    base(): { get(naam: string): { checks: { remove(reden: string): void; add(check: object): void } } };
    Check: new (reden: string, beschrijving: string, fout: string, moet: (ctx: Context) => boolean) => object;
  };
  export const errors: { InvalidTarget: new (beschrijving?: string) => Error };
}
