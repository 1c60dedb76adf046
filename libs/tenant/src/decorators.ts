import { SetMetadata } from '@nestjs/common';
import type { RolNaam, TaakNaam } from './taak.ts';

export const TAAK_META = 'wegwijs:taak';
export const ROL_META = 'wegwijs:rol';
export const OPENBAAR_META = 'wegwijs:openbaar';

export type Taak = TaakNaam;
export type Rol = RolNaam;

/** For which tasks of the matrix this route reads or writes: the scope of its transaction holds these and no others. */
export const Taak = (...taken: [Taak, ...Taak[]]) => SetMetadata(TAAK_META, taken);

/** Which roles may use this route. */
export const Rol = (...rollen: [Rol, ...Rol[]]) => SetMetadata(ROL_META, rollen);

/** A route without a person behind it, such as a feed whose address is the key. `TenantDb.run` refuses to work for it: what it reads, it reads as the system and for one named gemeente. */
export const Openbaar = () => SetMetadata(OPENBAAR_META, true);
