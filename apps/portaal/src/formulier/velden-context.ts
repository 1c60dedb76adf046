import { createContext, useContext } from 'react';
import { useFormContext } from 'react-hook-form';
import { labelVan, type Labels } from './invoer.ts';

export const FormulierVelden = createContext<{ labels: Labels; id: string }>({ labels: {}, id: 'f' });

/** The id of a field, the same for its label, its error and the link in the list of errors. */
export const veldId = (id: string, naam: string): string => `${id}-${naam.replaceAll('.', '-')}`;

export function useVeld(naam: string, label?: string) {
  const { labels, id } = useContext(FormulierVelden);
  const formulier = useFormContext();
  const fout = formulier.getFieldState(naam, formulier.formState).error?.message;
  const eigen = veldId(id, naam);
  return {
    ...formulier, fout, id: eigen, label: label ?? labelVan(labels, naam) ?? naam,
    beschrijving: (hint?: unknown) => [hint ? `${eigen}-hint` : '', fout ? `${eigen}-fout` : ''].filter(Boolean).join(' ') || undefined,
  };
}
