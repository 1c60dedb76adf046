import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { Controller, Get } from '@nestjs/common';
import { Openbaar } from '@wegwijs/tenant';
import { EventEmitter } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import { proefApp, type ProefApp } from './testing/proef-app.ts';
import { Toelating } from './toelating.ts';

class Antwoord extends EventEmitter {
  destroyed = false;
  weg() {
    this.destroyed = true;
    this.emit('close');
  }
}
const grenzen = { lopend: 2, wachtend: 3, wachttijd: 1500 };

describe('Toelating', () => {
  afterEach(() => void jest.useRealTimers());

  test('twee lopen, drie wachten op volgorde, de zesde hoort nee', () => {
    const t = new Toelating(grenzen);
    const op = Array.from({ length: 6 }, () => new Antwoord());
    const gang: string[] = [];
    op.forEach((a, i) => t.vraag(a, () => gang.push(`ja ${i}`), () => gang.push(`nee ${i}`)));
    expect(gang).toEqual(['ja 0', 'ja 1', 'nee 5']);
    op[1]?.emit('finish');
    op[1]?.emit('close');
    expect(gang.at(-1)).toBe('ja 2');
    expect(t.stand).toEqual({ lopend: 2, wachtend: 2 });
  });

  test('wie te lang wacht hoort nee, en krijgt daarna geen plaats meer', () => {
    jest.useFakeTimers();
    const t = new Toelating(grenzen);
    const lopers = [new Antwoord(), new Antwoord()];
    for (const a of lopers) t.vraag(a, () => undefined, () => undefined);
    const gang: string[] = [];
    t.vraag(new Antwoord(), () => gang.push('ja'), () => gang.push('nee'));
    jest.advanceTimersByTime(1499);
    expect(gang).toEqual([]);
    jest.advanceTimersByTime(1);
    lopers.forEach((a) => a.emit('finish'));
    expect(gang).toEqual(['nee']);
    expect(t.stand).toEqual({ lopend: 0, wachtend: 0 });
  });

  test('wie weggaat tijdens het wachten houdt geen plaats en geen klok', () => {
    jest.useFakeTimers();
    const t = new Toelating(grenzen);
    const lopers = [new Antwoord(), new Antwoord()];
    for (const a of lopers) t.vraag(a, () => undefined, () => undefined);
    const weg = new Antwoord();
    const nooit = jest.fn();
    t.vraag(weg, nooit, nooit);
    weg.weg();
    expect(t.stand).toEqual({ lopend: 2, wachtend: 0 });
    expect(jest.getTimerCount()).toBe(0);
    lopers.forEach((a) => a.emit('finish'));
    expect(nooit).not.toHaveBeenCalled();
    expect(weg.listenerCount('close')).toBe(0);
  });

  test('5000 verzoeken die willekeurig slagen, afbreken en weglopen: daarna is alles vrij', () => {
    const t = new Toelating({ lopend: 8, wachtend: 50, wachttijd: 60_000 });
    let zaad = 42;
    const dobbel = (n: number) => (zaad = (zaad * 1103515245 + 12345) % 2147483648) % n;
    const leven: Antwoord[] = [];
    let hoogste = 0;
    for (let i = 0; i < 5000; i++) {
      const a = new Antwoord();
      t.vraag(a, () => undefined, () => a.emit('finish'));
      leven.push(a);
      hoogste = Math.max(hoogste, t.stand.lopend);
      if (dobbel(3) > 0) {
        const [b] = leven.splice(dobbel(leven.length), 1);
        if (dobbel(2)) b?.emit('finish');
        b?.weg();
      }
    }
    while (leven.length) leven.pop()?.weg();
    expect(hoogste).toBe(8);
    expect(t.stand).toEqual({ lopend: 0, wachtend: 0 });
  });
});

let vrij: (() => void)[] = [];

@Controller('v1/traag')
class TraagController {
  @Get()
  @Openbaar()
  async traag() {
    await new Promise<void>((klaar) => vrij.push(klaar));
    return { ok: true };
  }
}

describe('over echte sockets', () => {
  let app: ProefApp;
  let poort: number;
  const open: Socket[] = [];
  const vraag = (pad = '/v1/traag') => {
    const s = connect(poort, '127.0.0.1');
    open.push(s);
    s.on('error', () => undefined);
    s.write(`GET ${pad} HTTP/1.1\r\nHost: x\r\n\r\n`);
    let tekst = '';
    s.on('data', (d: Buffer) => (tekst += d.toString()));
    return { socket: s, tekst: () => tekst };
  };
  const tot = async (klopt: () => boolean) => {
    for (let i = 0; i < 300 && !klopt(); i++) await wacht(10);
    expect(klopt()).toBe(true);
  };

  test('geen plaats lekt: weglopers, wachters en gewone antwoorden; health blijft antwoorden', async () => {
    app = await proefApp([TraagController], { toelating: { lopend: 2, wachtend: 4, wachttijd: 400 } });
    poort = (app.nest.getHttpServer().address() as AddressInfo).port;
    const lopers = [vraag(), vraag()];
    await tot(() => app.toelating.stand.lopend === 2);
    const wachters = [vraag(), vraag(), vraag(), vraag()];
    await tot(() => app.toelating.stand.wachtend === 4);

    const teveel = vraag();
    await tot(() => teveel.tekst().includes('HTTP/1.1 503'));
    expect(teveel.tekst()).toMatch(/retry-after: [123]/i);
    expect(teveel.tekst()).toContain('application/problem+json');
    const leeft = vraag('/health/live');
    await tot(() => leeft.tekst().includes('200 OK'));

    wachters[0]?.socket.destroy();
    await tot(() => app.toelating.stand.wachtend === 3);
    await tot(() => [1, 2, 3].every((i) => wachters[i]?.tekst().includes('HTTP/1.1 503')));
    expect(app.toelating.stand).toEqual({ lopend: 2, wachtend: 0 });

    lopers[0]?.socket.destroy();
    await tot(() => app.toelating.stand.lopend === 1);
    vrij.forEach((f) => f());
    await tot(() => lopers[1]?.tekst().includes('{"ok":true}') === true);
    await tot(() => app.toelating.stand.lopend === 0);

    vrij = [];
    const weer = vraag();
    await tot(() => vrij.length === 1);
    vrij[0]?.();
    await tot(() => weer.tekst().includes('{"ok":true}'));
    await tot(() => app.toelating.stand.lopend === 0);
    open.forEach((s) => s.destroy());
    await app.nest.close();
  });
});
