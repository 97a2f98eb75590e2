import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { areaPath } from '../areas/area-path';
import { useFigures } from '../layout/figures';
import { Section } from '../layout/Section';
import type { PostcodeRecord } from '../records';

/** The areas a postcode lies in; one that crosses a border shows how its addresses are divided. */
export function PostcodePlace({ postcode }: { postcode: PostcodeRecord }) {
  const translate = useTranslate();
  const levels = [
    ['PROVINCE', postcode.province],
    ['MUNICIPALITY', postcode.municipality],
    ['DISTRICT', postcode.district],
    ['NEIGHBOURHOOD', postcode.neighbourhood],
  ] as const;
  return (
    <Section title={translate('citisens.postcode.where')}>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, m: 0 }}>
        {levels.map(([level, area]) =>
          area ? (
            <Box key={level} sx={{ backgroundColor: '#eef4f4', borderRadius: 2, px: 2, py: 1.25, flex: '1 1 160px' }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {translate(`citisens.level.${level}`)}
              </Typography>
              <Box component="dd" sx={{ m: 0, fontWeight: 650 }}>
                <MuiLink component={Link} to={areaPath(area.code)}>
                  {area.name}
                </MuiLink>
              </Box>
            </Box>
          ) : null,
        )}
      </Box>
      {postcode.parts.length > 1 && <Parts parts={postcode.parts} />}
    </Section>
  );
}

function Parts({ parts }: { parts: PostcodeRecord['parts'] }) {
  const translate = useTranslate();
  const figures = useFigures();
  return (
    <>
      <Typography sx={{ mt: 2.5, mb: 1 }}>{translate('citisens.postcode.several', { count: parts.length })}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1 }}>
        {parts.map(({ area, addresses, share }) => (
          <Box
            component="li"
            key={area.code}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: '1fr', sm: '240px 1fr 150px' },
              gap: 1,
              alignItems: 'center',
            }}
          >
            <MuiLink component={Link} to={areaPath(area.code)}>
              {area.name}
            </MuiLink>
            <Box aria-hidden sx={{ height: 14, borderRadius: 1, backgroundColor: '#e6ecec' }}>
              <Box sx={{ width: `${share * 100}%`, height: 1, borderRadius: 1, backgroundColor: 'primary.main' }} />
            </Box>
            <Typography variant="body2">
              {figures.count(addresses)} · {figures.share(share)}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
}
