/** A name, SQLSTATE, constraint or reden; anything with eight digits in a row may be a BSN and is left out. */
const isCode = (x: unknown): x is string => typeof x === 'string' && /^[A-Za-z0-9_.-]{1,60}$/.test(x) && !/\d{8}/.test(x);

type Loose = { name?: unknown; code?: unknown; constraint?: unknown; reden?: unknown; driverError?: Loose; message?: unknown };
const loose = (error: unknown): Loose => (typeof error === 'object' && error !== null ? error : {});

/** What went wrong, without the message: messages of drivers and handlers can carry personal data. */
export function faultCode(error: unknown): string {
  const outer = loose(error);
  const inner = outer.driverError ?? outer;
  return [outer.name, inner.code, inner.constraint, outer.reden].filter(isCode).join(' ') || 'Error';
}

/** Connection and resource classes, serialisation, deadlock and lock timeout. Not 57014: a handler that is too slow stays too slow. */
const TRANSIENT = /^(08...|53...|57P..|58...|40001|40P01|55P03|25P03|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;

/** Trouble around the handler, not in it: it says nothing about the event, so it does not count as an attempt. */
export function isInfrastructure(error: unknown): boolean {
  const outer = loose(error);
  const code = (outer.driverError ?? outer).code;
  if (typeof code === 'string') return TRANSIENT.test(code);
  return typeof outer.message === 'string' && /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/.test(outer.message);
}
