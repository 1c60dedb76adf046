import { Body, Controller, Post } from '@nestjs/common';
import {
  AfbouwgesprekInvoer, AfbouwgesprekUit, IncidentInvoer, IncidentOnderzoekInvoer, IncidentUit, PostOverdrachtBewijsInvoer, PostOverdrachtInvoer, PostOverdrachtUit, ZelfbeoordelingInvoer, ZelfbeoordelingUit,
} from '@wegwijs/ontzorgen';
import { Antwoord, Id, IfMatch } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { AfbouwService } from './afbouw.service.ts';
import { IncidentService } from './incident.service.ts';

/** The way out of ontzorgen. */
@Controller('v1')
@Taak('financieel-ontzorgen')
@Rol('rsd-medewerker', 'rsd-teamleider')
export class AfbouwController {
  constructor(private readonly afbouw: AfbouwService, private readonly incidenten: IncidentService) {}

  @Post('posten/:id/overdracht')
  @Antwoord(PostOverdrachtUit, 201)
  draagOver(@Id() id: string, @IfMatch() versie: number, @Body() { vanaf }: PostOverdrachtInvoer) {
    return this.afbouw.draagOver(id, versie, vanaf);
  }

  @Post('overdrachten/:id/afronding')
  @Antwoord(PostOverdrachtUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number, @Body() bewijs: PostOverdrachtBewijsInvoer) {
    return this.afbouw.rondAf(id, versie, bewijs);
  }

  @Post('huishoudens/:id/afbouwgesprekken')
  @Antwoord(AfbouwgesprekUit, 201)
  gesprek(@Id() id: string, @Body() gesprek: AfbouwgesprekInvoer) {
    return this.afbouw.gesprek(id, gesprek);
  }

  @Post('huishoudens/:id/zelfbeoordelingen')
  @Antwoord(ZelfbeoordelingUit, 201)
  beoordeel(@Id() id: string, @Body() beoordeling: ZelfbeoordelingInvoer) {
    return this.afbouw.beoordeel(id, beoordeling);
  }

  @Post('huishoudens/:id/incidenten')
  @Antwoord(IncidentUit, 201)
  meld(@Id() id: string, @Body() incident: IncidentInvoer) {
    return this.incidenten.meld(id, incident);
  }

  @Post('incidenten/:id/onderzoek')
  @Antwoord(IncidentUit, 200)
  onderzoek(@Id() id: string, @IfMatch() versie: number, @Body() onderzoek: IncidentOnderzoekInvoer) {
    return this.incidenten.onderzoek(id, versie, onderzoek);
  }

  @Post('incidenten/:id/benadering')
  @Antwoord(IncidentUit, 200)
  benader(@Id() id: string, @IfMatch() versie: number) {
    return this.incidenten.benader(id, versie);
  }
}
