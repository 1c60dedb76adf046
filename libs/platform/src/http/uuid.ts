import { Param, type PipeTransform } from '@nestjs/common';
import { NietGevonden } from './fouten.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (x: unknown): x is string => typeof x === 'string' && UUID.test(x);

/** 404 and not 400, so that nonsense, absent and another gemeente's id look alike. */
class UuidPijp implements PipeTransform<unknown, string> {
  transform(waarde: unknown): string {
    if (!isUuid(waarde)) throw new NietGevonden();
    return waarde.toLowerCase();
  }
}

/** The id in the path, a uuid. `@Id() id` or `@Id('persoonId') persoonId`. */
export const Id = (naam = 'id'): ParameterDecorator => Param(naam, UuidPijp);
