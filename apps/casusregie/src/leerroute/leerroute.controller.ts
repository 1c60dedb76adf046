import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  AfschaalToets, AfschaalToetsUit, ExamenInvoer, FeitGeregistreerd, FeitIntrekken, LeerrouteUit, LesurenInvoer, LesurenLijst, LesurenRegelUit, TaalschakelInvoer, WisselToets, WisselToetsUit, ZEindgesprekInvoer,
} from '@wegwijs/casusregie';
import { Antwoord, Id } from '@wegwijs/platform';
import { Rol, Taak } from '@wegwijs/tenant';
import { LeerrouteService } from './leerroute.service.ts';
import { LeerrouteToetsen } from './leerroute.toetsen.ts';
import { LesurenService } from './leerroute.uren.ts';

@Controller('v1/dossiers/:id/leerroute')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class LeerrouteController {
  constructor(private readonly leerroute: LeerrouteService, private readonly lesuren: LesurenService, private readonly toetsen: LeerrouteToetsen) {}

  @Get()
  @Rol('klantmanager', 'casusregisseur', 'teamleider')
  @Antwoord(LeerrouteUit)
  toon(@Id() id: string) {
    return this.leerroute.toon(id);
  }

  @Post('uren')
  @Antwoord(FeitGeregistreerd, 201)
  legUrenVast(@Id() id: string, @Body() uren: LesurenInvoer) {
    return this.lesuren.legVast(id, uren);
  }

  @Post('examens')
  @Antwoord(FeitGeregistreerd, 201)
  legExamenVast(@Id() id: string, @Body() examen: ExamenInvoer) {
    return this.leerroute.legExamenVast(id, examen);
  }

  @Post('taalschakel')
  @Antwoord(FeitGeregistreerd, 201)
  legTaalschakelVast(@Id() id: string, @Body() taalschakel: TaalschakelInvoer) {
    return this.leerroute.legTaalschakelVast(id, taalschakel);
  }

  @Post('eindgesprekken')
  @Antwoord(FeitGeregistreerd, 201)
  legEindgesprekVast(@Id() id: string, @Body() eindgesprek: ZEindgesprekInvoer) {
    return this.leerroute.legEindgesprekVast(id, eindgesprek);
  }

  /** `soort` is the list that the fact stands in: uren, examens, taalschakel or eindgesprekken. */
  @Post(':soort/:feitId/intrekken')
  @Antwoord(FeitGeregistreerd, 201)
  trekIn(@Id() id: string, @Param('soort') soort: string, @Id('feitId') feitId: string, @Body() { reden }: FeitIntrekken) {
    return this.leerroute.trekIn(id, soort, feitId, reden);
  }

  @Post('toets-afschalen')
  @Antwoord(AfschaalToetsUit, 200)
  toetsAfschalen(@Id() id: string, @Body() vraag: AfschaalToets) {
    return this.toetsen.afschalen(id, vraag);
  }

  @Post('toets-wisselen')
  @Antwoord(WisselToetsUit, 200)
  toetsWisselen(@Id() id: string, @Body() vraag: WisselToets) {
    return this.toetsen.wisselen(id, vraag);
  }
}

@Controller('v1/lesuren')
@Taak('casusregie')
@Rol('klantmanager', 'casusregisseur')
export class LesurenController {
  constructor(private readonly lesuren: LesurenService) {}

  /** The monthly list of a school, with what became of each line. */
  @Post()
  @Antwoord([LesurenRegelUit], 201)
  legLijstVast(@Body() lijst: LesurenLijst) {
    return this.lesuren.legLijstVast(lijst);
  }
}
