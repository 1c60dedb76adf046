// Apart from the classes: whoever only needs the words must not have to read the check of input with them.
export const AUDIT_SOORTEN = ['inzage', 'handeling'] as const;
export const AUDIT_CONTEXTEN = ['intake', 'casusregie', 'ontzorgen', 'leerroutes'] as const;
