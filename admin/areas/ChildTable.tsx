import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DistributionBar } from '../distributions/DistributionBar';
import { ProfileDot } from '../distributions/ProfileDot';
import { standingOut } from '../distributions/standing-out';
import { useFigures } from '../layout/figures';
import type { ChildRow, Distribution } from '../records';
import { areaPath } from './area-path';

/** The areas within an area, with their distributions under each other to compare. */
export function ChildTable({ rows }: { rows: ChildRow[] }) {
  const translate = useTranslate();
  const figures = useFigures();
  const wide = { display: { xs: 'none', sm: 'table-cell' } };
  const profiles = rows.find(({ distribution }) => distribution?.shares)?.distribution?.shares ?? [];
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('citisens.children.name')}</TableCell>
            <TableCell align="right" sx={wide}>
              {translate('citisens.children.households')}
            </TableCell>
            <TableCell sx={{ width: '38%' }}>{translate('citisens.children.mix')}</TableCell>
            <TableCell sx={wide}>{translate('citisens.children.stands_out')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ code, name, distribution }) => (
            <TableRow key={code} hover>
              <TableCell component="th" scope="row">
                <MuiLink component={Link} to={areaPath(code)}>
                  {name}
                </MuiLink>
              </TableCell>
              <TableCell align="right" sx={wide}>
                {distribution?.shares ? figures.count(distribution.households ?? 0) : ''}
              </TableCell>
              <TableCell>
                <Mix distribution={distribution} />
              </TableCell>
              <TableCell sx={wide}>
                <StandingOut distribution={distribution} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {profiles.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('citisens.children.legend')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: '6px 16px', listStyle: 'none', p: 0, mt: 2, mb: 0 }}
        >
          {profiles.map(({ profile }) => (
            <Box component="li" key={profile.id} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              <ProfileDot position={profile.position} size={18} />
              <Typography variant="body2">{profile.name}</Typography>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Mix({ distribution }: { distribution: Distribution | null }) {
  const translate = useTranslate();
  if (distribution?.shares) return <DistributionBar shares={distribution.shares} />;
  return (
    <Typography variant="body2" color="textSecondary">
      {translate(distribution ? 'citisens.distribution.withheld' : 'citisens.children.not_known')}
    </Typography>
  );
}

function StandingOut({ distribution }: { distribution: Distribution | null }) {
  const figures = useFigures();
  const most = standingOut(distribution);
  if (!most) return null;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <ProfileDot position={most.profile.position} />
      <span>
        {most.profile.name}{' '}
        <Typography component="span" variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
          {figures.decimal(most.index / 100)} ×
        </Typography>
      </span>
    </Box>
  );
}
