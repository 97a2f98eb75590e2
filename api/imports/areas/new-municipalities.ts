/**
 * Municipalities that were created after the woonplaats table of a year, by the province they lie in, so that a table
 * of 2018 serves later editions too. Source: CBS, "Gemeentelijke indeling" 2017 to 2023 (opendata.cbs.nl); no
 * municipality was created in 2024 or 2025. A test compares them with the provinces in the geometry of 2022.
 */
export const NEW_MUNICIPALITIES: Readonly<Record<string, string>> = {
  GM1948: 'PV30', // 2017 Meierijstad
  GM1949: 'PV21', // 2018 Waadhoeke
  GM1950: 'PV20', // 2018 Westerwolde
  GM1952: 'PV20', // 2018 Midden-Groningen
  GM1954: 'PV31', // 2019 Beekdaelen
  GM1959: 'PV30', // 2019 Altena
  GM1960: 'PV25', // 2019 West Betuwe
  GM1961: 'PV26', // 2019 Vijfheerenlanden
  GM1963: 'PV28', // 2019 Hoeksche Waard
  GM1966: 'PV20', // 2019 Het Hogeland
  GM1969: 'PV20', // 2019 Westerkwartier
  GM1970: 'PV21', // 2019 Noardeast-Fryslan
  GM1978: 'PV28', // 2019 Molenlanden
  GM1979: 'PV20', // 2021 Eemsdelta
  GM1980: 'PV27', // 2022 Dijk en Waard
  GM1982: 'PV30', // 2022 Land van Cuijk
  GM1991: 'PV30', // 2022 Maashorst
  GM1992: 'PV28', // 2023 Voorne aan Zee
};
