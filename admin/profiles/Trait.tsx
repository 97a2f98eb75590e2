import { Box, Chip, Link as MuiLink, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface TraitProps {
  /** Field of the profile; its label stands in the messages. */
  name: string;
  /** Where an empty trait can be filled. */
  editPath: string;
}

/** A trait written as running text. */
export function TextTrait({ text, ...trait }: TraitProps & { text: string | null }) {
  return <Trait {...trait}>{text ? <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography> : undefined}</Trait>;
}

/** A trait written as short items. */
export function ItemTrait({ items, ...trait }: TraitProps & { items: string[] }) {
  return (
    <Trait {...trait}>
      {items.length > 0 && (
        <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', p: 0, m: 0, mt: 0.5 }}>
          {items.map((item) => (
            <Chip
              component="li"
              key={item}
              label={item}
              variant="outlined"
              sx={{ fontWeight: 400, height: 'auto', py: 0.5, '& .MuiChip-label': { whiteSpace: 'normal' } }}
            />
          ))}
        </Box>
      )}
    </Trait>
  );
}

function Trait({ name, editPath, children }: TraitProps & { children: ReactNode }) {
  const translate = useTranslate();
  const label = translate(`resources.profiles.fields.${name}`);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ color: 'text.secondary', fontSize: '0.9rem', mb: 0.25 }}>
        {label}
      </Typography>
      {children || (
        <Typography color="textSecondary" sx={{ fontStyle: 'italic' }}>
          {translate('citisens.profile.empty')}.{' '}
          <MuiLink component={Link} to={editPath} aria-label={`${translate('citisens.profile.fill')}: ${label}`}>
            {translate('citisens.profile.fill')}
          </MuiLink>
        </Typography>
      )}
    </Box>
  );
}
