import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { OpdrachtInvoer, OpdrachtReden, OpdrachtTeruggegeven, OpdrachtUit, type OpdrachtTeruggegevenFeiten } from '@wegwijs/casusregie';
import { Antwoord, Handles, Id, IfMatch, PaginaVan, type EventMeta } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import type { EntityManager } from 'typeorm';
import { OpdrachtService } from './opdracht.service.ts';
import { OpdrachtenVraag } from './opdracht.vraag.ts';

/** Work given by the gemeente, for who gives it and for who does it. */
@Controller('v1')
@Taak('casusregie', 'maatschappelijke-begeleiding', 'pvt-asiel', 'pvt-gezin', 'map', 'training-financiele-zelfredzaamheid')
@Rol('casusregisseur', 'klantmanager', 'vwon-medewerker', 'rsd-medewerker')
export class OpdrachtController {
  constructor(private readonly opdrachten: OpdrachtService) {}

  @Get('opdrachten')
  @Rol('casusregisseur', 'klantmanager', 'teamleider', 'vwon-medewerker', 'rsd-medewerker', 'rsd-teamleider')
  @Antwoord(PaginaVan(OpdrachtUit))
  lijst(@Query() vraag: OpdrachtenVraag) {
    return this.opdrachten.lijst(vraag);
  }

  @Get('opdrachten/:id')
  @Rol('casusregisseur', 'klantmanager', 'teamleider', 'vwon-medewerker', 'rsd-medewerker', 'rsd-teamleider')
  @Antwoord(OpdrachtUit)
  toon(@Id() id: string) {
    return this.opdrachten.toon(id);
  }

  @Post('dossiers/:id/opdrachten')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager')
  @Antwoord(OpdrachtUit, 201)
  geef(@Id() id: string, @Body() opdracht: OpdrachtInvoer) {
    return this.opdrachten.geef(id, opdracht);
  }

  @Post('opdrachten/:id/aanvaarden')
  @Antwoord(OpdrachtUit, 200)
  aanvaard(@Id() id: string, @IfMatch() versie: number) {
    return this.opdrachten.aanvaard(id, versie);
  }

  @Post('opdrachten/:id/teruggeven')
  @Antwoord(OpdrachtUit, 200)
  geefTerug(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: OpdrachtReden) {
    return this.opdrachten.geefTerug(id, versie, reden);
  }

  @Post('opdrachten/:id/afronden')
  @Antwoord(OpdrachtUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number) {
    return this.opdrachten.rondAf(id, versie);
  }

  @Post('opdrachten/:id/intrekken')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager')
  @Antwoord(OpdrachtUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: OpdrachtReden) {
    return this.opdrachten.trekIn(id, versie, reden);
  }

  @Handles(OpdrachtTeruggegeven)
  opTeruggegeven(em: EntityManager, feiten: OpdrachtTeruggegevenFeiten, { gemeentecode }: EventMeta) {
    return this.opdrachten.volgTeruggave(em, gemeentecode, feiten.dossierId);
  }
}
