import { IsDatum, IsIbanNummer } from '@wegwijs/kernel';
import { Gemeentecode, Keuze, Optioneel, Tekst } from '@wegwijs/kernel/velden';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches } from 'class-validator';

export const PAIN_FORMATEN = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type PainFormaat = (typeof PAIN_FORMATEN)[number];

/** Some payments by their ids, each once. */
const Opdrachten = (doel: object, naam: string | symbol): void => {
  IsArray({ message: '$property moet een lijst zijn' })(doel, naam as string);
  ArrayMinSize(1, { message: '$property moet minstens één opdracht hebben' })(doel, naam as string);
  ArrayMaxSize(5000, { message: '$property mag hoogstens 5000 opdrachten hebben' })(doel, naam as string);
  IsUUID(undefined, { each: true, message: '$property mag alleen geldige sleutels (uuid) bevatten' })(doel, naam as string);
};

export class BatchaanbodInvoer {
  /** What the bank reads; the newer version unless the bank asks otherwise. */
  @Optioneel() @Keuze(PAIN_FORMATEN) formaat?: PainFormaat;
}

export class LosseBatchInvoer extends BatchaanbodInvoer {
  @Gemeentecode() gemeentecode!: string;
  @Opdrachten opdrachtIds!: string[];
}

export class HeruitgifteInvoer extends BatchaanbodInvoer {
  @Opdrachten opdrachtIds!: string[];
}

/** What whoever releases has seen: the SHA-256 of the list. */
export class VrijgaveInvoer {
  @Matches(/^[0-9a-f]{64}$/, { message: '$property moet het controlegetal van de lijst zijn (64 tekens, 0-9 en a-f)' }) lijstSha!: string;
}

/** The account of RSD that pays for one gemeente. */
export class BankrekeningWijziging {
  @Tekst(70, 2) naam!: string;
  @Optioneel() @Matches(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, { message: '$property moet een BIC zijn: 8 of 11 hoofdletters en cijfers' }) bic?: string | null;
  /** First day that batches are paid from it. */
  @IsDatum() vanaf!: string;
}

export class BankrekeningInvoer extends BankrekeningWijziging {
  @Gemeentecode() gemeentecode!: string;
  @IsIbanNummer() iban!: string;
}

export const OPDRACHTSTANDEN = ['concept', 'vrijgegeven', 'geboekt', 'afgewezen', 'geretourneerd', 'heruitgegeven', 'vervallen'] as const;
export type Opdrachtstand = (typeof OPDRACHTSTANDEN)[number];
export const BATCHSOORTEN = ['maandrun', 'heruitgifte', 'bijzondere-bijstand'] as const;
export type Batchsoort = (typeof BATCHSOORTEN)[number];
