import { Chip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetOne, useLocale, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { DistributionSection } from '../distributions/DistributionSection';
import { IndicatorSection } from '../indicators/IndicatorSection';
import { ExampleBadge } from '../layout/ExampleBadge';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import type { AreaRecord } from '../records';
import { AreaTrail } from './AreaTrail';

interface AreaPageProps {
  resource: 'municipalities' | 'districts' | 'neighbourhoods';
  /** What lies between the distribution and the key figures, such as the areas within. */
  children?: (area: AreaRecord) => ReactNode;
}

/** The page of one area: where it is, who lives there, what is in it, its key figures. */
export function AreaPage({ resource, children }: AreaPageProps) {
  const { id = '' } = useParams();
  const language = useLocale().toUpperCase();
  const translate = useTranslate();
  const { data: area, error, refetch } = useGetOne<AreaRecord>(resource, { id, meta: { language } });
  if (error) {
    return (
      <Page title={id}>
        <ProblemNotice error={error} retry={refetch} />
      </Page>
    );
  }
  if (!area) return <Waiting />;
  const province = area.province ?? area.municipality?.province;
  return (
    <Page
      title={area.name}
      above={<AreaTrail parents={[province, area.municipality, area.district]} name={area.name} />}
      facts={
        <>
          <Chip size="small" label={translate(`citisens.level.${area.level}`)} />
          <Typography variant="body2" color="textSecondary">
            {area.code} · {translate('citisens.edition', { edition: area.edition })}
          </Typography>
          {area.isExample && <ExampleBadge of="areas" />}
        </>
      }
    >
      <DistributionSection distribution={area.distribution} area={area.name} />
      {children?.(area)}
      <IndicatorSection area={area} />
    </Page>
  );
}
