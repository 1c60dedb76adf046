import { Controller, Delete, Get, HttpStatus, Post, Query, Req, Res } from '@nestjs/common';
import { AgendaAbonnementUit, AgendaAdresUit, AgendaUit, AgendaVraag } from '@wegwijs/intake';
import { Antwoord } from '@wegwijs/platform';
import { Openbaar, Rol, Taak } from '@wegwijs/tenant';
import { AgendaFeedService } from './agenda.feed.ts';
import { AgendaService } from './agenda.service.ts';

/** Appointments and last days, and the address by which one's own calendar program follows them. */
@Controller('v1/agenda')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class AgendaController {
  constructor(private readonly agenda: AgendaService) {}

  @Get()
  @Antwoord(AgendaUit)
  toon(@Query() vraag: AgendaVraag) {
    return this.agenda.toon(vraag);
  }

  @Post('abonnement')
  @Antwoord(AgendaAdresUit, 201)
  abonneer() {
    return this.agenda.abonneer();
  }

  @Get('abonnement')
  @Antwoord(AgendaAbonnementUit)
  abonnement() {
    return this.agenda.abonnement();
  }

  @Delete('abonnement')
  @Antwoord(null, 204)
  zegOp() {
    return this.agenda.zegOp();
  }
}

interface Vraag {
  params: { geheim: string };
  headers: { 'if-none-match'?: string };
}
interface Reply {
  header(naam: string, waarde: string): unknown;
  status(code: number): unknown;
}

/** For calendar programs, which cannot log in: the address is the key. The whole request, because a pipe would tell a wrong address from an unknown one. */
@Controller('v1/agenda')
@Openbaar()
export class AgendaFeedController {
  constructor(private readonly feed: AgendaFeedService) {}

  @Get(':geheim.ics')
  @Antwoord('text/calendar')
  async haalOp(@Req() { params, headers }: Vraag, @Res({ passthrough: true }) reply: Reply): Promise<string | undefined> {
    const { ics, etag } = await this.feed.haalOp(params.geheim);
    reply.header('etag', etag);
    reply.header('cache-control', 'private, no-cache');
    if (headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag.slice(2))) {
      reply.status(HttpStatus.NOT_MODIFIED);
      return undefined;
    }
    reply.header('content-type', 'text/calendar; charset=utf-8');
    reply.header('content-disposition', 'inline; filename="wegwijs.ics"');
    return ics;
  }
}
