import { Box, Button, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { NumberInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFigures } from '../layout/figures';
import { type ConsultationValues, type Group, invitedTogether } from './consultation-form';

interface SourceDistrictsProps {
  /** Place of the source in the form. */
  place: number;
  districts: Group[];
}

/** How many were invited per district by one source: optional, and together as many as were invited. */
export function SourceDistricts({ place, districts }: SourceDistrictsProps) {
  const translate = useTranslate();
  const figures = useFigures();
  const id = useId();
  const source: ConsultationValues['sources'][number] | undefined = useWatch({ name: `sources.${place}` });
  const together = invitedTogether(source?.perDistrict);
  const [isOpen, open] = useState(together !== undefined);
  const text = (key: string, values = {}) => translate(`citisens.consultation.form.${key}`, values);
  const isOther = together !== undefined && together !== source?.invited;
  return (
    <Box sx={{ gridColumn: '1 / -1' }}>
      <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
        {text('per_district', { name: source?.name ?? '' })}
      </Button>
      {isOpen && (
        <Box id={id} sx={{ maxWidth: 520, mt: 1 }}>
          <Typography variant="body2" color="textSecondary">
            {text('per_district_help')}
          </Typography>
          <Table size="small" aria-label={text('per_district', { name: source?.name ?? '' })}>
            <TableBody>
              {districts.map(({ key, name }) => (
                <TableRow key={key}>
                  <TableCell component="th" scope="row">
                    {name}
                  </TableCell>
                  <TableCell sx={{ width: 160 }}>
                    <NumberInput
                      source={`sources.${place}.perDistrict.${key}`}
                      label={false}
                      helperText={false}
                      variant="outlined"
                      margin="none"
                      size="small"
                      min={0}
                      slotProps={{ htmlInput: { 'aria-label': text('invited_in', { district: name }) } }}
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          {together !== undefined && (
            <Typography role="status" variant="body2" color={isOther ? 'error' : 'textSecondary'} sx={{ mt: 1 }}>
              {text(isOther ? 'together_other' : 'together', {
                together: figures.count(together),
                invited: figures.count(source?.invited ?? 0),
              })}
            </Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
