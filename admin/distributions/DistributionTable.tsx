import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useFigures } from '../layout/figures';
import type { ProfileShare } from '../records';
import { ProfileDot } from './ProfileDot';

/** The figures behind the chart. */
export function DistributionTable({ shares }: { shares: ProfileShare[] }) {
  const translate = useTranslate();
  const figures = useFigures();
  const columns = ['households', 'share', 'national', 'index'];
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('citisens.distribution.profile')}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {translate(`citisens.distribution.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {shares.map(({ profile, households, share, nationalShare, index }) => (
            <TableRow key={profile.id}>
              <TableCell component="th" scope="row">
                <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
                  <ProfileDot position={profile.position} />
                  <MuiLink component={Link} to={`/profiles/${encodeURIComponent(profile.id)}/show`}>
                    {profile.name}
                  </MuiLink>
                </Box>
              </TableCell>
              <TableCell align="right">{figures.count(households)}</TableCell>
              <TableCell align="right">{figures.share(share)}</TableCell>
              <TableCell align="right">{figures.share(nationalShare)}</TableCell>
              <TableCell align="right">{index === null ? '–' : figures.decimal(index, 0)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
