export { maakPdf, nietDrukbaar, type Drukopdracht } from './brief.pdf.ts';
