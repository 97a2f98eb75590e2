import type { Area, NamedCode } from '../areas/area.type';
import { NETHERLANDS } from '../areas/area.type';
import type { Catalogue } from '../releases/catalogue';
import type { IndicatorsRelease } from '../releases/release.type';
import { municipalityOf } from '../shared/codes';
import { FigureStatus } from '../shared/figure';
import type { PackLoader } from '../shared/pack-loader';
import { allDefinitions } from './definitions/catalogue';
import type { IndicatorDefinition } from './definitions/definition';
import type { Figure } from './figure.rules';
import type { IndicatorPack } from './indicator.pack';
import { answeringRelease, delivers, figureIn, packNeeded, reasonFor } from './indicator.rules';
import type { ComparedFigure, IndicatorValue } from './indicator.type';

/** What is asked of an area: these indicators, else all that are delivered for it; of one year, else the newest. */
export interface IndicatorQuestion {
  codes?: readonly string[] | null;
  theme?: string | null;
  year?: number | null;
}

/** Answers what the figures of an area are, with those of its municipality and the country beside them. */
export class IndicatorRepository {
  constructor(
    private readonly packs: PackLoader,
    private readonly catalogue: Catalogue,
  ) {}

  /** Years of which figures are loaded, newest first. */
  years(): number[] {
    return [...new Set(this.catalogue.indicators().map((one) => one.year))].sort((a, b) => b - a);
  }

  /**
   * The values asked for. With codes: one per code, in their order, also where there is no figure. Without: those
   * delivered for areas of this level.
   */
  async values(area: Area, { codes, theme, year }: IndicatorQuestion): Promise<IndicatorValue[]> {
    const wanted = codes
      ? [...new Set(codes)].flatMap((code) => allDefinitions.filter((one) => one.code === code))
      : allDefinitions;
    const releases = this.catalogue.indicators();
    const answers = wanted
      .filter((one) => !theme || one.theme === theme)
      .map((definition) => ({ definition, release: answeringRelease(releases, definition, area.code, year) }))
      .filter(({ definition, release }) => codes || (release && delivers(release, definition.code, area.code)));
    return Promise.all(answers.map(({ definition, release }) => this.value(area, definition, release, year)));
  }

  private async value(
    area: Area,
    definition: IndicatorDefinition,
    release: IndicatorsRelease | undefined,
    year: number | null | undefined,
  ): Promise<IndicatorValue> {
    const municipality = [area, ...area.ancestors].find((one) => one.code === municipalityOf(area.code));
    const [own, beside, national] = await Promise.all([
      this.figure(release, definition.code, area),
      municipality && this.figure(release, definition.code, municipality),
      this.figure(release, definition.code, NETHERLANDS),
    ]);
    const describes = release?.year ?? year ?? area.edition;
    return {
      definition,
      year: describes,
      edition: describes,
      status: statusOf(own),
      statusReason: reasonFor(own, definition, area.code, release, year),
      value: shown(own),
      comparable: describes === area.edition,
      municipality: municipality && beside !== undefined ? compared(municipality, beside) : null,
      national: compared(NETHERLANDS, national),
      isExample: release?.isExample ?? false,
      source: release?.source ?? `${definition.source.publisher}, ${definition.source.table}`,
    };
  }

  /** Reads nothing where the release has no figures for the area's level. */
  private async figure(release: IndicatorsRelease | undefined, code: string, area: NamedCode): Promise<Figure> {
    const key = release && packNeeded(release, code, area.code);
    if (!key) return '-';
    return figureIn(await this.packs.load<IndicatorPack>({ release: release.release, key }), code, area.code);
  }
}

const shown = (figure: Figure) => (typeof figure === 'number' ? figure : null);

function statusOf(figure: Figure): FigureStatus {
  if (figure === null) return FigureStatus.WITHHELD;
  return figure === '-' ? FigureStatus.NOT_DELIVERED : FigureStatus.SHOWN;
}

function compared({ code, name }: NamedCode, figure: Figure): ComparedFigure {
  return { code, name, status: statusOf(figure), value: shown(figure) };
}
