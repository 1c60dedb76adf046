import { Body, Controller, Get, Post, Query, StreamableFile } from '@nestjs/common';
import { InzagebestandVraag, InzageGevraagd, InzageStapGezet, InzageverzoekInvoer, InzageverzoekUit, type InzageGevraagdFeiten, type InzageStapGezetFeiten } from '@wegwijs/casusregie';
import type { Datum } from '@wegwijs/kernel';
import { Antwoord, Dagelijks, Handles, Id, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { InzageverzoekService } from './inzage.service.ts';

/** What somebody asked to see of his own file (AVG art. 15). */
@Controller('v1/dossiers/:id/inzageverzoeken')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class InzageverzoekController {
  constructor(private readonly inzage: InzageverzoekService) {}

  @Get()
  @Antwoord([InzageverzoekUit])
  lijst(@Id() id: string) {
    return this.inzage.lijst(id);
  }

  @Post()
  @Antwoord(InzageverzoekUit)
  maak(@Id() id: string, @Body() invoer: InzageverzoekInvoer) {
    return this.inzage.maak(id, invoer);
  }

  @Get(':verzoek/bestand')
  @Antwoord(['application/json', 'application/pdf'])
  async bestand(@Id() id: string, @Id('verzoek') verzoek: string, @Query() { vorm }: InzagebestandVraag) {
    const inhoud = await this.inzage.bestand(id, verzoek, vorm);
    return new StreamableFile(inhoud, { type: `application/${vorm}`, length: inhoud.length, disposition: `attachment; filename="inzage-casusregie.${vorm}"` });
  }

  @Handles(InzageGevraagd)
  opGevraagd(em: EntityManager, feiten: InzageGevraagdFeiten, { gemeentecode }: EventMeta) {
    return this.inzage.stap(em, gemeentecode, feiten.verzoekId);
  }

  @Handles(InzageStapGezet)
  opStap(em: EntityManager, feiten: InzageStapGezetFeiten, { gemeentecode }: EventMeta) {
    return this.inzage.stap(em, gemeentecode, feiten.verzoekId);
  }

  @Dagelijks('oude inzagebestanden verwijderen')
  async ruimOp(em: EntityManager, vandaag: Datum, gemeenten: string[]) {
    await this.inzage.ruimOp(em, vandaag, gemeenten);
  }
}
