import { Breadcrumbs, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { areaPath } from './area-path';

interface AreaTrailProps {
  /** From large to small, without the area itself; missing ones are left out. */
  parents: ({ code: string; name: string } | null | undefined)[];
  name: string;
}

/** The way from the country down to this area; each step can be chosen. */
export function AreaTrail({ parents, name }: AreaTrailProps) {
  const translate = useTranslate();
  const known = parents.filter((parent) => parent !== null && parent !== undefined);
  return (
    <Breadcrumbs aria-label={translate('citisens.trail')} sx={{ '& a, & p': { fontSize: '0.9rem' } }}>
      <MuiLink component={Link} to="/municipalities">
        {translate('citisens.indicators.national')}
      </MuiLink>
      {known.map((parent) => (
        <MuiLink key={parent.code} component={Link} to={areaPath(parent.code)}>
          {parent.name}
        </MuiLink>
      ))}
      <Typography color="textSecondary" aria-current="page">
        {name}
      </Typography>
    </Breadcrumbs>
  );
}
