export { Formulier } from './Formulier.tsx';
export { Datumveld, Getalveld, JaNeeveld, Keuzeveld, Radioveld, Tekstveld, Tekstvlak, Vinkjesveld, Vinkveld, type Optie } from './velden.tsx';
export { keuzes } from './keuzes.ts';
