import { Injectable } from '@nestjs/common';
import type { Datum } from '@wegwijs/kernel';

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The only clock. A legal day is a day in Amsterdam; tests set it. */
@Injectable()
export class Klok {
  nu(): Date {
    return new Date();
  }

  vandaag(): Datum {
    return amsterdam.format(this.nu());
  }
}
