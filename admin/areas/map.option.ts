import type { EChartsCoreOption } from 'echarts/core';
import { profileColour } from '../distributions/profile-colours';
import type { FigureFormats } from '../layout/figures';
import type { ChildRow } from '../records';

interface Words {
  unknown: string;
  withheld: string;
}

interface MapDatum {
  /** The area's code: names are not unique. */
  name: string;
  label: string;
  /** NaN where there is no figure, which the map draws grey. */
  value: number;
  figure: string;
}

/** The borders of those areas that have them, by code. */
export function areasWithBorders(rows: ChildRow[]): GeoJSON.FeatureCollection {
  const features = rows.flatMap(({ code, geometry }): GeoJSON.Feature[] =>
    geometry ? [{ type: 'Feature', geometry: geometry.geojson, properties: { name: code } }] : [],
  );
  return { type: 'FeatureCollection', features };
}

/** A map of these areas, from pale to the profile's own colour by its share. */
export function mapOption(
  map: string,
  rows: ChildRow[],
  profile: { id: string; position: number; name: string } | undefined,
  words: Words,
  figures: FigureFormats,
  narrow: boolean,
): EChartsCoreOption {
  const data = rows.map(({ code, name, distribution }): MapDatum => {
    const share = distribution?.shares?.find((one) => one.profile.id === profile?.id)?.share;
    const missing = distribution?.status === 'WITHHELD' ? words.withheld : words.unknown;
    return {
      name: code,
      label: name,
      value: share ?? Number.NaN,
      figure: share === undefined ? missing : figures.share(share),
    };
  });
  const known = data.map(({ value }) => value).filter(Number.isFinite);
  return {
    tooltip: {
      formatter: ({ data: datum }: { data?: MapDatum }) =>
        datum ? `<b>${datum.label}</b><br>${profile?.name ?? ''} ${datum.figure}` : '',
    },
    visualMap: {
      type: 'continuous',
      show: known.length > 0,
      min: known.length > 0 ? Math.min(...known) : 0,
      max: known.length > 0 ? Math.max(...known) : 1,
      inRange: { color: ['#f3f1ea', profileColour(profile?.position ?? 1)] },
      outOfRange: { color: '#d9dddc' },
      formatter: (value: number) => figures.share(value),
      orient: narrow ? 'horizontal' : 'vertical',
      left: narrow ? 'center' : 0,
      bottom: 0,
      itemHeight: 120,
      calculable: false,
      text: known.length > 0 ? [figures.share(Math.max(...known)), figures.share(Math.min(...known))] : undefined,
    },
    series: [
      {
        type: 'map',
        map,
        // A degree of longitude is shorter than one of latitude: at 52° north by about this factor.
        aspectScale: 0.615,
        left: narrow ? 0 : 90,
        right: narrow ? 0 : 30,
        top: 10,
        bottom: narrow ? 60 : 10,
        roam: false,
        selectedMode: false,
        cursor: 'pointer',
        itemStyle: { borderColor: '#ffffff', borderWidth: 1.5, areaColor: '#d9dddc' },
        emphasis: {
          label: { show: false },
          itemStyle: { borderColor: '#17252a', borderWidth: 2, areaColor: 'inherit' },
        },
        data,
      },
    ],
  };
}
