import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { useFigures } from '../layout/figures';
import type { Design } from './consultation.records';
import { useDistricts } from './use-groups';

interface InvitedPerDistrictProps extends Pick<Design, 'sources'> {
  municipality: string | undefined;
}

/** How many were invited per district, of the ways of inviting of which that is known; nothing when of none. */
export function InvitedPerDistrict({ sources, municipality }: InvitedPerDistrictProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const id = useId();
  const known = sources.flatMap(({ code, name, invitedPerDistrict: invited }) =>
    invited && invited.length > 0
      ? [{ code, name, invited: new Map(invited.map((one) => [one.district, one.invited])) }]
      : [],
  );
  const districts = useDistricts(known.length > 0 ? municipality : undefined);
  if (known.length === 0) return null;
  const nameOf = (code: string) => districts.find(({ key }) => key === code)?.name ?? code;
  const codes = [...new Set(known.flatMap(({ invited }) => [...invited.keys()]))].sort();
  return (
    <>
      <Typography variant="h3" id={id} sx={{ mt: 3, mb: 1 }}>
        {translate('citisens.consultation.invited_per_district')}
      </Typography>
      <TableContainer>
        <Table size="small" aria-labelledby={id}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('citisens.consultation.dimension_DISTRICT')}</TableCell>
              {known.map(({ code, name }) => (
                <TableCell key={code} align="right">
                  {name}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {codes.map((district) => (
              <TableRow key={district}>
                <TableCell component="th" scope="row">
                  {nameOf(district)}
                </TableCell>
                {known.map(({ code, invited }) => (
                  <TableCell key={code} align="right">
                    {figures.count(invited.get(district) ?? 0)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}
