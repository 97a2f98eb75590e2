import { useTranslate } from 'react-admin';
import { LogLink } from '../audit/LogLink';
import { FactList } from '../layout/FactList';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import { PublicSection } from '../publications/PublicSection';
import type { ConsultationRecord, Design } from './consultation.records';
import { SourcesSection } from './SourcesSection';

/** How a consultation is set up: when, how residents are invited, how answers are counted and weighted. */
export function OverviewTab({ consultation }: { consultation: ConsultationRecord }) {
  const translate = useTranslate();
  const figures = useFigures();
  const { design, opensOn, closesOn, language, retentionMonths, reopenedBecause, edition } = consultation;
  const facts: [string, string][] = [
    ['period', `${figures.day(opensOn)} – ${figures.day(closesOn)}`],
    ['language', languageName(language)],
    ['edition', String(edition)],
    ['retentionMonths', translate('citisens.consultation.months', { smart_count: retentionMonths })],
    ...(reopenedBecause ? [['reopenedBecause', reopenedBecause] as [string, string]] : []),
  ];
  return (
    <>
      <Section title={translate('citisens.consultation.about')}>
        <FactList of="resources.consultations.fields" facts={facts} />
        <LogLink recordType="Consultation" recordId={consultation.id}>
          {translate('citisens.consultation.changes')}
        </LogLink>
      </Section>
      {!design && <PublicSection consultation={consultation.id} />}
      {design && <SourcesSection sources={design.sources} municipality={consultation.municipality?.code} />}
      {design && <Counting design={design} />}
    </>
  );
}

/** The name of a language as its readers write it: "Nederlands". */
export function languageName(tag: string): string {
  return new Intl.DisplayNames([tag, 'nl'], { type: 'language' }).of(tag) ?? tag;
}

function Counting({ design }: { design: Design }) {
  const translate = useTranslate();
  const figures = useFigures();
  const { ageBands, threshold, crossings, weighting } = design;
  const dimension = (name: string) => translate(`citisens.consultation.dimension_${name}`);
  const caps = [
    weighting.lowestWeight !== null &&
      translate('citisens.consultation.lowest', { weight: figures.decimal(weighting.lowestWeight, 2) }),
    weighting.highestWeight !== null &&
      translate('citisens.consultation.highest', { weight: figures.decimal(weighting.highestWeight, 2) }),
  ].filter((text) => text !== false);
  const crossed = (one: string, other: string) => `${dimension(one)} × ${dimension(other).toLowerCase()}`;
  const margins = weighting.margins.map(({ dimension: one, crossedWith, origin }) => {
    const name = crossedWith ? crossed(one, crossedWith) : dimension(one);
    return `${name} (${translate(`citisens.consultation.origin_${origin}`).toLowerCase()})`;
  });
  const pairs = crossings.map(([one = '', other = '']) => crossed(one, other));
  const facts: [string, string][] = [
    ['threshold', translate('citisens.consultation.threshold_text', { threshold })],
    ['ageBands', ageBands.join(', ')],
    ['crossings', pairs.join(', ') || translate('citisens.consultation.no_crossings')],
    ['weighting', [...margins, ...caps].join(', ') || translate('citisens.consultation.no_weighting')],
  ];
  return (
    <Section title={translate('citisens.consultation.counting')}>
      <FactList of="resources.consultations.fields" facts={facts} />
    </Section>
  );
}
