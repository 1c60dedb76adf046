import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** The Fastify that Nest brings; a second copy in the workspace has types of its own that do not fit. */
type Delen = FastifyAdapter extends FastifyAdapter<infer Server, infer RawRequest, infer RawReply, infer Request, infer Reply, infer Instance>
  ? { raw: [Server, RawRequest, RawReply]; request: Request; reply: Reply; instance: Instance }
  : never;

export type FastifyRequest = Delen['request'];
export type FastifyReply = Delen['reply'];
export type FastifyInstance = Delen['instance'];
export type FastifyBaseLogger = FastifyInstance['log'];
