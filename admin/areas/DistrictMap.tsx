import { MenuItem, TextField, Typography, useMediaQuery } from '@mui/material';
import { MapChart } from 'echarts/charts';
import { TooltipComponent, VisualMapComponent } from 'echarts/components';
import { registerMap, use } from 'echarts/core';
import { useCallback, useMemo, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { Chart } from '../charts/Chart';
import { standingOut } from '../distributions/standing-out';
import { figuresOf } from '../layout/figures';
import { Section } from '../layout/Section';
import type { ChildRow, Distribution } from '../records';
import { areaPath } from './area-path';
import { areasWithBorders, mapOption } from './map.option';

use([MapChart, TooltipComponent, VisualMapComponent]);

interface DistrictMapProps {
  area: { code: string; name: string; edition: number; distribution: Distribution | null };
  rows: ChildRow[];
}

/** The districts on a map, coloured by the share of a profile; nothing where no borders are known. */
export function DistrictMap({ area, rows }: DistrictMapProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const locale = useLocale();
  const narrow = useMediaQuery('(max-width: 700px)');
  const profiles = rows.find(({ distribution }) => distribution?.shares)?.distribution?.shares ?? [];
  const remarkable = standingOut(area.distribution) ?? profiles[0];
  const [chosen, choose] = useState<string>();
  const profile = profiles.find((share) => share.profile.id === (chosen ?? remarkable?.profile.id))?.profile;
  const credit = rows.find(({ geometry }) => geometry)?.geometry;
  const option = useMemo(() => {
    const borders = areasWithBorders(rows);
    if (borders.features.length === 0) return undefined;
    registerMap(area.code, borders as Parameters<typeof registerMap>[1]);
    const words = {
      unknown: translate('citisens.children.not_known'),
      withheld: translate('citisens.distribution.withheld'),
    };
    return mapOption(area.code, rows, profile, words, figuresOf(locale), narrow);
  }, [area.code, rows, profile, locale, translate, narrow]);
  const open = useCallback(
    (data: unknown) => {
      const code = (data as { name?: string } | undefined)?.name;
      if (code) navigate(areaPath(code));
    },
    [navigate],
  );
  if (!option || !credit) return null;
  return (
    <Section
      title={translate('citisens.map.title')}
      actions={
        profile && (
          <TextField
            select
            variant="outlined"
            margin="none"
            label={translate('citisens.map.choose')}
            value={profile.id}
            onChange={(event) => choose(event.target.value)}
            sx={{ width: { xs: '100%', sm: 280 } }}
          >
            {profiles.map((share) => (
              <MenuItem key={share.profile.id} value={share.profile.id}>
                {share.profile.name}
              </MenuItem>
            ))}
          </TextField>
        )
      }
    >
      <Chart
        option={option}
        height={narrow ? 380 : 460}
        onChoose={open}
        description={translate('citisens.map.label', { area: area.name, profile: profile?.name ?? '' })}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate('citisens.map.help')} {translate('citisens.map.credit', { credit: credit.credit })}.{' '}
        {credit.edition !== area.edition && translate('citisens.map.other_edition', { edition: credit.edition })}
      </Typography>
    </Section>
  );
}
