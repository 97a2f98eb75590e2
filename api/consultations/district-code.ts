/** What the code of a district of this municipality looks like: `WK051201` of `GM0512`. */
export const districtOf = (municipality: string): RegExp => new RegExp(`^WK${municipality.slice(2)}[0-9A-Z]{2}$`);
