import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { PartnerAntwoordInvoer, PartnerEindeInvoer, PartnerInvoer, PartnerUit, VerwijzingInvoer, VerwijzingReden, VerwijzingRegel, VerwijzingUit } from '@wegwijs/casusregie';
import { Antwoord, Id, IfMatch, PaginaVan } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { VerwijzingService } from './verwijzing.service.ts';
import { VerwijzingenVraag } from './verwijzing.vraag.ts';

/** Referrals, by the gemeente and by who guides. */
@Controller('v1')
@Taak('casusregie', 'maatschappelijke-begeleiding')
@Rol('vwon-medewerker', 'casusregisseur', 'klantmanager')
export class VerwijzingController {
  constructor(private readonly verwijzingen: VerwijzingService) {}

  @Get('verwijzingen')
  @Rol('vwon-medewerker', 'casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(PaginaVan(VerwijzingRegel))
  lijst(@Query() vraag: VerwijzingenVraag) {
    return this.verwijzingen.lijst(vraag);
  }

  @Get('verwijzingen/:id')
  @Rol('vwon-medewerker', 'casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord(VerwijzingUit)
  toon(@Id() id: string) {
    return this.verwijzingen.toon(id);
  }

  @Post('dossiers/:id/verwijzingen')
  @Taak('casusregie')
  @Rol('casusregisseur', 'klantmanager')
  @Antwoord(VerwijzingUit, 201)
  verwijsVanDossier(@Id() id: string, @Body() verwijzing: VerwijzingInvoer) {
    return this.verwijzingen.verwijsVanDossier(id, verwijzing);
  }

  @Post('begeleidingen/:id/verwijzingen')
  @Taak('maatschappelijke-begeleiding')
  @Antwoord(VerwijzingUit, 201)
  verwijsVanBegeleiding(@Id() id: string, @Body() verwijzing: VerwijzingInvoer) {
    return this.verwijzingen.verwijsVanBegeleiding(id, verwijzing);
  }

  @Post('verwijzingen/:id/antwoord')
  @Antwoord(VerwijzingUit, 200)
  legAntwoordVast(@Id() id: string, @IfMatch() versie: number, @Body() antwoord: PartnerAntwoordInvoer) {
    return this.verwijzingen.legAntwoordVast(id, versie, antwoord);
  }

  @Post('verwijzingen/:id/intrekken')
  @Antwoord(VerwijzingUit, 200)
  trekIn(@Id() id: string, @IfMatch() versie: number, @Body() { reden }: VerwijzingReden) {
    return this.verwijzingen.trekIn(id, versie, reden);
  }

  @Post('verwijzingen/:id/afronden')
  @Antwoord(VerwijzingUit, 200)
  rondAf(@Id() id: string, @IfMatch() versie: number) {
    return this.verwijzingen.rondAf(id, versie);
  }

  @Get('partners')
  @Rol('vwon-medewerker', 'casusregisseur', 'klantmanager', 'teamleider')
  @Antwoord([PartnerUit])
  partners() {
    return this.verwijzingen.partners();
  }

  @Post('partners')
  @Taak('casusregie')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PartnerUit, 201)
  voegPartnerToe(@Body() partner: PartnerInvoer) {
    return this.verwijzingen.voegPartnerToe(partner);
  }

  @Post('partners/:id/einde')
  @Taak('casusregie')
  @Rol('casusregisseur', 'teamleider')
  @Antwoord(PartnerUit, 200)
  beeindigPartner(@Id() id: string, @IfMatch() versie: number, @Body() einde: PartnerEindeInvoer) {
    return this.verwijzingen.beeindigPartner(id, versie, einde);
  }
}
