import { defineEvent, IsDatum } from '@wegwijs/kernel';
import { Gemeentecode, Sleutel } from '@wegwijs/kernel/velden';

/** The old college asks its offer back. Asked and not done: whether an answer came first is only known where the answer is given. */
export class OverdrachtIntrekkingGevraagdFeiten {
  @Sleutel() overdrachtId!: string;
  @Sleutel() dossierId!: string;
  @Gemeentecode() van!: string;
  @Gemeentecode() naar!: string;
  @IsDatum() gevraagdOp!: string;
}

export const OverdrachtIntrekkingGevraagd = defineEvent('intake', 'OverdrachtIntrekkingGevraagd', OverdrachtIntrekkingGevraagdFeiten);
