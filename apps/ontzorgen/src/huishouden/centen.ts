/** `bigint` comes out of PostgreSQL as text; an amount in cents stays far inside the safe integers. */
export const CENTEN = { from: (v: string | null) => (v === null ? null : Number(v)), to: (n: number | null) => n };
