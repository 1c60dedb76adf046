export { InzagedeelEntity, inzageTabellen, InzageverzoekEntity } from './inzage.entity.ts';
export { verwijderInzage, zetInzagestap, type Inzagebron } from './inzage.stap.ts';
