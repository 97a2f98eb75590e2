/** What a column seems to hold that nobody may send us. */
export type PersonalData = 'name' | 'e-mail' | 'phone' | 'address' | 'ip' | 'identity' | 'contact' | 'link';

/** In words for people. */
export const PERSONAL_DATA_NL: Record<PersonalData, string> = {
  name: 'namen',
  'e-mail': 'e-mailadressen',
  phone: 'telefoonnummers',
  address: 'adressen',
  ip: 'IP-adressen',
  identity: 'geboortedata, rekening- of burgerservicenummers',
  contact: 'contactgegevens',
  link: 'codes of adressen waarmee iemand terug te vinden is',
};
