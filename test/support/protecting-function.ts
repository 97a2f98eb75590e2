import { protectTables } from '../../api/statistics/disclosure/protect-tables';
import type { CountTable } from '../../api/statistics/disclosure/tables';

/** A function to be bundled as the worker is, which does nothing but decide what may be shown. */
export const handler = (tables: CountTable[]) => protectTables(tables, { threshold: 10 });
