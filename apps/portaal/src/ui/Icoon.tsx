/** Own drawings on a grid of 16: four shapes carry the state of a term, the rest are for menus and buttons. All are decoration: the words say it. */
const VORMEN = {
  driehoek: <><path d="M8 1.2 15.4 14.4H.6z" fill="currentColor" stroke="none" /><path d="M8 6v4m0 1.6v1.2" stroke="var(--wi-icoon-wit, #fff)" strokeWidth="1.6" /></>,
  ruit: <><path d="M8 .8 15.2 8 8 15.2.8 8z" fill="currentColor" stroke="none" /><path d="M8 4.6v4m0 1.6v1.2" stroke="var(--wi-icoon-wit, #fff)" strokeWidth="1.6" /></>,
  klok: <><circle cx="8" cy="8" r="6.4" /><path d="M8 4.4V8l2.4 1.6" /></>,
  gelukt: <><circle cx="8" cy="8" r="7.2" fill="currentColor" stroke="none" /><path d="m4.6 8.2 2.3 2.3 4.4-4.8" stroke="var(--wi-icoon-wit, #fff)" strokeWidth="1.7" /></>,
  wacht: <><circle cx="8" cy="8" r="6.4" strokeDasharray="2.5 2" /><path d="M6.4 5.6v4.8m3.2-4.8v4.8" /></>,
  info: <><circle cx="8" cy="8" r="6.8" /><path d="M8 7.2v4m0-6.4v.4" /></>,
  zoek: <><circle cx="7" cy="7" r="4.6" /><path d="m10.4 10.4 4 4" /></>,
  lijst: <path d="M5.5 3.5h9m-9 4.5h9m-9 4.5h9M1.8 3.5h.4m-.4 4.5h.4m-.4 4.5h.4" />,
  agenda: <path d="M2 3.6h12v10.8H2zM2 7h12M5 1.6v3m6-3v3" />,
  map: <path d="M1.6 13.4V3h4.2l1.6 2h7v8.4z" />,
  huis: <path d="M2 7.6 8 2.2l6 5.4M3.6 6.4v7.4h8.8V6.4M6.6 13.8v-4h2.8v4" />,
  instroom: <path d="M8 1.6v8m-3.2-3L8 9.8l3.2-3.2M1.8 10.4v3.8h12.4v-3.8" />,
  grafiek: <path d="M2 14.2h12.4M4 14V9m4 5V4m4 10V6.6" />,
  verhuizing: <path d="M1.8 5.2h10.6m-2.8-2.8 2.8 2.8-2.8 2.8M14.2 10.8H3.6m2.8-2.8-2.8 2.8 2.8 2.8" />,
  matrix: <path d="M1.8 1.8h12.4v12.4H1.8zM1.8 6h12.4M1.8 10.2h12.4M6 1.8v12.4m4.2-12.4v12.4" />,
  beheer: <><circle cx="8" cy="5" r="2.8" /><path d="M2.4 14.2c.4-3.2 2.6-5 5.6-5s5.2 1.8 5.6 5" /></>,
  menu: <path d="M1.6 3.6h12.8M1.6 8h12.8M1.6 12.4h12.8" />,
  download: <path d="M8 1.8v8.4m-3.4-3.2L8 10.4 11.4 7M2 14h12" />,
  plus: <path d="M8 2.4v11.2M2.4 8h11.2" />,
  sorteer: <path d="m4.6 6 3.4-3.4L11.4 6m-6.8 4 3.4 3.4 3.4-3.4" />,
  op: <path d="M8 13.4V2.8M3.8 7 8 2.8 12.2 7" />,
  af: <path d="M8 2.6v10.6M3.8 9 8 13.2 12.2 9" />,
  telefoon: <path d="M3 1.8h3l1.2 3.4-1.6 1.4a9 9 0 0 0 3.8 3.8l1.4-1.6 3.4 1.2v3c-7 .8-12-4.2-11.2-11.2z" />,
  brief: <path d="M1.6 3.4h12.8v9.2H1.6zm0 .6L8 9l6.4-5" />,
  hamer: <path d="m8.6 2 5.4 5.4-1.8 1.8-5.4-5.4zM7.8 6.4 2 12.2l1.8 1.8 5.8-5.8M9 14.4h5.6" />,
  voortgang: <path d="m1.8 11.4 4-4.2 3 2.8 5.4-6M10.4 4h3.8v3.8" />,
  oog: <><path d="M1.2 8S3.6 3.4 8 3.4 14.8 8 14.8 8 12.4 12.6 8 12.6 1.2 8 1.2 8z" /><circle cx="8" cy="8" r="2" /></>,
  ster: <path d="m8 1.8 1.9 4 4.4.6-3.2 3 .8 4.4L8 11.6l-3.9 2.2.8-4.4-3.2-3 4.4-.6z" />,
  uit: <path d="M6.4 14H2.2V2h4.2M10.6 4.8 14 8l-3.4 3.2M14 8H6" />,
} as const;
export type IcoonNaam = keyof typeof VORMEN;

export function Icoon({ naam, maat = 18 }: { naam: IcoonNaam; maat?: number }) {
  return <svg className="wi-icoon" width={maat} height={maat} viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">{VORMEN[naam]}</svg>;
}
