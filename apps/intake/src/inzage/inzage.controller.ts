import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { InzagebestandVraag, InzageGevraagd, InzageverzoekUit, type InzageGevraagdFeiten } from '@wegwijs/casusregie';
import { IntakeInzageStapGezet, type IntakeInzageStapGezetFeiten } from '@wegwijs/intake';
import type { Datum } from '@wegwijs/kernel';
import { Antwoord, Dagelijks, Handles, Id, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { InzageverzoekService } from './inzage.service.ts';

/** The share of the intake in what somebody asked to see (AVG art. 15); the request itself is recorded in casusregie. */
@Controller('v1/dossiers/:id/inzageverzoeken')
@Taak('brede-intake-pip')
@Rol('klantmanager', 'casusregisseur', 'teamleider')
export class InzageverzoekController {
  constructor(private readonly inzage: InzageverzoekService) {}

  @Get()
  @Antwoord([InzageverzoekUit])
  lijst(@Id() id: string) {
    return this.inzage.lijst(id);
  }

  @Get(':verzoek/bestand')
  @Antwoord(['application/json', 'application/pdf'])
  async bestand(@Id() id: string, @Id('verzoek') verzoek: string, @Query() { vorm }: InzagebestandVraag) {
    const inhoud = await this.inzage.bestand(id, verzoek, vorm);
    return new StreamableFile(inhoud, { type: `application/${vorm}`, length: inhoud.length, disposition: `attachment; filename="inzage-intake.${vorm}"` });
  }

  @Handles(InzageGevraagd)
  opGevraagd(em: EntityManager, feiten: InzageGevraagdFeiten, { gemeentecode }: EventMeta) {
    return this.inzage.begin(em, gemeentecode, feiten);
  }

  @Handles(IntakeInzageStapGezet)
  opStap(em: EntityManager, feiten: IntakeInzageStapGezetFeiten, { gemeentecode }: EventMeta) {
    return this.inzage.stap(em, gemeentecode, feiten.verzoekId);
  }

  @Dagelijks('oude inzagebestanden verwijderen')
  async ruimOp(em: EntityManager, vandaag: Datum, gemeenten: string[]) {
    await this.inzage.ruimOp(em, vandaag, gemeenten);
  }
}
