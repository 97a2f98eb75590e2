import { KWB, kwbDefinitions } from '../../indicators/definitions/kwb';
import { nameOfFile } from '../areas/name-tables';
import { figureImporter } from './figure-importer';

/** Numbers of StatLine's tables of each year; a downloaded file has one in its name, and no year in its rows. */
const TABLES: Record<string, number> = {
  '82339NED': 2013,
  '82931NED': 2014,
  '83220NED': 2015,
  '83487NED': 2016,
  '83765NED': 2017,
  '84286NED': 2018,
  '84583NED': 2019,
  '84799NED': 2020,
  '85039NED': 2021,
  '85318NED': 2022,
  '85618NED': 2023,
  '85984NED': 2024,
  '86165NED': 2025,
};

/** Kerncijfers wijken en buurten in its three dialects: StatLine's Untyped and Typed, and kwb-YYYY.csv. */
export const kwbFiles = figureImporter({
  source: KWB,
  definitions: kwbDefinitions,
  yearOf: (file) => {
    const name = nameOfFile(file);
    const year = /(?<!\d)20\d\d(?!\d)/.exec(name)?.[0];
    return TABLES[/\d{5}NED/.exec(name)?.[0] ?? ''] ?? (year ? Number(year) : undefined);
  },
});
