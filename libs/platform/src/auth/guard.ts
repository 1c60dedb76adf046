import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OPENBAAR_META, ROL_META, TAAK_META, type Rol, type Taak } from '@wegwijs/tenant';
import type { FastifyRequest } from '../http/fastify.ts';
import { idempotentieVan, leest } from '../http/aanvraag.ts';
import { GeenToegang } from '../http/fouten.ts';
import { verzoekVan } from '../http/verzoek.ts';
import { Verifieerder } from './verifieerder.ts';

const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i;

/** Lets a request in with a valid token and a role that the route names; a route that names none is closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifieerder: Verifieerder,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const doelen = [context.getHandler(), context.getClass()];
    const taken = this.reflector.getAllAndOverride<Taak[] | undefined>(TAAK_META, doelen) ?? [];
    const rollen = this.reflector.getAllAndOverride<Rol[] | undefined>(ROL_META, doelen) ?? [];
    if (taken.length === 0 && rollen.length === 0 && this.reflector.getAllAndOverride<boolean | undefined>(OPENBAAR_META, doelen)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.verifieerder.verifieer(BEARER.exec(request.headers.authorization ?? '')?.[1]);
    if (taken.length === 0 || !rollen.some((r) => actor.rollen.includes(r))) throw new GeenToegang();
    const verzoek = verzoekVan(request);
    verzoek.aanvraag = {
      actor, taken, traceId: verzoek.traceId, leest: leest(request), actie: `${context.getClass().name}.${context.getHandler().name}`,
      idempotentie: idempotentieVan(request, actor.persoon),
    };
    return true;
  }
}
