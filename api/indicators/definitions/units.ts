import type { Unit } from './definition';

const plain = (nl: string, en: string, decimals = 0): Unit => ({ unit: { nl, en }, per: null, decimals });
const per = (unit: Unit, nl: string, en: string, decimals = 0): Unit => ({ ...unit, per: { nl, en }, decimals });

export const PERSONS = plain('personen', 'persons');
export const HOUSEHOLDS = plain('huishoudens', 'households');
export const DWELLINGS = plain('woningen', 'dwellings');
export const BUILDINGS = plain('gebouwen', 'buildings');
export const ESTABLISHMENTS = plain('vestigingen', 'establishments');
export const CARS = plain("personenauto's", 'passenger cars');
export const MOTORCYCLES = plain('motorfietsen', 'motorcycles');
export const CHARGE_POINTS = plain('laadpalen', 'charge points');
export const HECTARES = plain('hectare', 'hectares');
export const PERCENT = plain('%', '%');
/** Percentages that are published with a decimal. */
export const PERCENT_1 = plain('%', '%', 1);
export const KILOMETRES = plain('km', 'km', 1);
export const SCHOOLS = plain('scholen', 'schools', 1);
/** Value of dwellings: whole thousands of euros. */
export const THOUSAND_EUROS = plain('x 1.000 euro', 'x 1,000 euros');
/** Income and wealth: thousands of euros with a decimal. */
export const THOUSAND_EUROS_1 = plain('x 1.000 euro', 'x 1,000 euros', 1);
/** A class of urbanisation, from 1 (very strongly) to 5 (not urban). */
export const CLASS = plain('klasse 1-5', 'class 1-5');
export const SCORE = plain('score', 'score', 3);

export const BIRTHS_PER_1000 = per(plain('geboorten', 'births'), '1.000 inwoners', '1,000 inhabitants');
export const DEATHS_PER_1000 = per(plain('sterfgevallen', 'deaths'), '1.000 inwoners', '1,000 inhabitants');
export const CLIENTS_PER_1000 = per(plain('cliënten', 'clients'), '1.000 inwoners', '1,000 inhabitants');
export const PERSONS_PER_HOUSEHOLD = per(PERSONS, 'huishouden', 'household', 1);
export const PERSONS_PER_KM2 = per(plain('inwoners', 'inhabitants'), 'km² land', 'km² of land');
export const ADDRESSES_PER_KM2 = per(plain('adressen', 'addresses'), 'km²', 'km²');
export const CARS_PER_HOUSEHOLD = per(CARS, 'huishouden', 'household', 1);
export const CARS_PER_KM2 = per(CARS, 'km² land', 'km² of land');
export const KWH_PER_DWELLING = per(plain('kWh', 'kWh'), 'woning per jaar', 'dwelling per year');
export const M3_PER_DWELLING = per(plain('m³', 'm³'), 'woning per jaar', 'dwelling per year');
