import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { areaPath } from '../areas/area-path';
import { FactList } from '../layout/FactList';
import { useFigures } from '../layout/figures';
import { usePeriod } from './period';
import type { TrajectoryRecord } from './trajectory.records';

const FIELDS = 'resources.trajectories.fields';

/** What a trajectory is about. */
export function Facts({ shown }: { shown: TrajectoryRecord }) {
  const translate = useTranslate();
  const { municipality, areas } = shown;
  const name = (area: TrajectoryRecord['areas'][number]) =>
    area.level === 'MUNICIPALITY'
      ? translate('citisens.trajectory.whole_municipality', { name: area.name })
      : area.name;
  return (
    <FactList
      of={FIELDS}
      facts={[
        ['question', shown.question],
        [
          'municipality',
          <MuiLink key="municipality" component={Link} to={areaPath(municipality.code)}>
            {municipality.name}
          </MuiLink>,
        ],
        [
          'areas',
          areas.length > 0 && (
            <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
              {areas.map((area) => (
                <MuiLink key={area.code} component={Link} to={areaPath(area.code)}>
                  {name(area)}
                </MuiLink>
              ))}
            </Box>
          ),
        ],
        ['themes', shown.themes.map((theme) => theme.name).join(', ')],
        ['client', shown.client],
        ['approach', shown.approach && translate(`citisens.trajectory.approach_${shown.approach}`)],
      ]}
    />
  );
}

/** The frame, in the order in which it is talked through. */
export function FrameFacts({ frame }: Pick<TrajectoryRecord, 'frame'>) {
  return (
    <FactList
      of={FIELDS}
      facts={[
        ['goal', frame.goal],
        ['audience', frame.audience],
        ['fixed', frame.fixed],
        ['open', frame.open],
        ['useOfResults', frame.useOfResults],
      ]}
    />
  );
}

/** How residents hear of it. The budget is there for those who may see it. */
export function CampaignFacts({ campaign }: Pick<TrajectoryRecord, 'campaign'>) {
  const translate = useTranslate();
  const figures = useFigures();
  const { emphasis, channels, moments, budget } = campaign;
  return (
    <FactList
      of={FIELDS}
      facts={[
        ['emphasis', emphasis && translate(`citisens.trajectory.emphasis_${emphasis}`)],
        ['channels', channels.join(', ')],
        [
          'moments',
          moments.length > 0 && (
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {moments.map(({ on, what }) => (
                <li key={on + what}>
                  {figures.day(on)}: {what}
                </li>
              ))}
            </Box>
          ),
        ],
        ...(budget === null ? [] : [['budget', figures.count(budget)] as [string, string]]),
      ]}
    />
  );
}

/** How residents took part, with how many. */
export function ToolList({ tools }: Pick<TrajectoryRecord, 'tools'>) {
  const translate = useTranslate();
  const figures = useFigures();
  const period = usePeriod();
  if (tools.length === 0)
    return <Typography color="textSecondary">{translate('citisens.trajectory.no_tools')}</Typography>;
  const participants = (count: number | null) =>
    count === null
      ? translate('citisens.trajectory.participants_unknown')
      : `${figures.count(count)} ${translate('citisens.trajectory.participants', { smart_count: count }).replace(/^\d+ /, '')}`;
  return (
    <Box
      component="ul"
      sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr', lg: '1fr 1fr 1fr' }, gap: 2, p: 0, m: 0 }}
    >
      {tools.map((tool, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tools have no name of their own, and the list is not edited here.
        <Box key={i} component="li" sx={{ listStyle: 'none', borderLeft: 3, borderColor: 'divider', pl: 1.5 }}>
          <Typography variant="h3">{translate(`citisens.trajectory.kind_${tool.kind}`)}</Typography>
          <Typography variant="body2">{participants(tool.participants)}</Typography>
          <Typography variant="body2" color="textSecondary">
            {period(tool.startsOn, tool.endsOn ?? tool.startsOn)}
          </Typography>
          {tool.note && (
            <Typography variant="body2" color="textSecondary" sx={{ fontStyle: 'italic' }}>
              {tool.note}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}

/** Documents and pages; they open beside the panel. */
export function DocumentList({ documents }: Pick<TrajectoryRecord, 'documents'>) {
  const translate = useTranslate();
  if (documents.length === 0)
    return <Typography color="textSecondary">{translate('citisens.trajectory.no_documents')}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {documents.map(({ title, url }) => (
        <li key={url}>
          <MuiLink href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </MuiLink>
        </li>
      ))}
    </Box>
  );
}
