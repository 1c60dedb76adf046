import { Injectable } from '@nestjs/common';
import { staande, zLesTelling, type AfschaalToets, type AfschaalToetsUit, type WisselToets, type WisselToetsUit } from '@wegwijs/casusregie';
import { magAfschalen, magWisselen, wisselgevolgen, wisseltermijn } from '@wegwijs/intake';
import { plusDagen, type Uitkomst } from '@wegwijs/kernel';
import { Klok, TenantDb } from '@wegwijs/tenant';
import { leesDossier } from '../dossier/dossier.kern.ts';
import { a2Uren } from './leerroute.antwoord.ts';
import { alsKeurmerk, alsLesblok, eisPip, leesLeerroute } from './leerroute.kern.ts';

const toets = (u: Uitkomst) => (u.toegestaan ? { toegestaan: true } : { toegestaan: false, reden: u.reden, bron: u.bron, ...(u.feiten && { feiten: u.feiten }) });

/** Asks the rules of the besluit before anybody writes it: the same rules as those of the PIP, with the hours that are recorded here. */
@Injectable()
export class LeerrouteToetsen {
  constructor(private readonly db: TenantDb, private readonly klok: Klok) {}

  afschalen(id: string, vraag: AfschaalToets): Promise<AfschaalToetsUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, id);
      const eisen = await eisPip(em, dossier);
      const rijen = await leesLeerroute(em, dossier);
      const gevolgdeUren = staande(rijen.uren).map(alsLesblok).flatMap((b) => (b.soort === 'nt2' || b.soort === 'alfabetisering' ? [{ ...b, soort: b.soort }] : []));
      const keurmerken = staande(rijen.keurmerken).map(alsKeurmerk).filter((k) => gevolgdeUren.some((u) => u.aanbiederId === k.aanbiederId)).map(({ aanbiederId, vanaf, tot }) => ({ aanbiederId, vanaf, ...(tot && { tot }) }));
      const dag = this.klok.vandaag();
      const oordeel = magAfschalen({ leerroute: eisen.leerroute, ...vraag, gevolgdeUren, keurmerken, dag, termijnEinde: dossier.termijnEinde ?? undefined });
      return { ...toets(oordeel), uren: a2Uren(rijen, eisen.dagtekeningInitieel, dag), gevolgdeUren, keurmerken };
    });
  }

  wisselen(id: string, vraag: WisselToets): Promise<WisselToetsUit> {
    return this.db.run(async (em, scope) => {
      const dossier = await leesDossier(em, scope, id);
      const dag = this.klok.vandaag();
      const { leerroute: van, dagtekeningInitieel } = await eisPip(em, dossier);
      const oordeel = magWisselen({ van, naar: vraag.naar, grond: vraag.grond, motivering: vraag.motivering ?? '', dagtekeningInitieel, dag });
      const { examensTellenMee, urenInIntensiteit, urenAfVanZ, mapErbij, mapVervalt, bron } = wisselgevolgen(van, vraag.naar);
      const rijen = await leesLeerroute(em, dossier);
      const keurmerken = staande(rijen.keurmerken).map(alsKeurmerk);
      const lessen = staande(rijen.uren).filter((u) => zLesTelling(alsLesblok(u), keurmerken, { dagtekeningInitieel, zSinds: plusDagen(dag, 1) }).telt).reduce((n, u) => n + u.uren, 0);
      return { ...toets(oordeel), wisselenTotEnMet: wisseltermijn(dagtekeningInitieel).einde, examensTellenMee, urenInIntensiteit, aftrekZCursusuren: urenAfVanZ ? lessen : 0, mapErbij, mapVervalt, bronGevolgen: bron };
    });
  }
}
