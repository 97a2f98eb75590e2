import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import { Chip, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Says that something is made up, and of what kind; the explanation is readable by keyboard and screen reader. */
export function ExampleBadge({ of }: { of: 'areas' | 'figures' | 'consultation' | 'trajectory' | 'person' }) {
  const translate = useTranslate();
  return (
    <Tooltip title={translate(`citisens.example.${of}`)} describeChild>
      <Chip
        tabIndex={0}
        size="small"
        icon={<ScienceIcon />}
        label={translate('citisens.example.badge')}
        sx={{
          backgroundColor: '#fff1d6',
          color: '#6b4700',
          border: '1px solid #e9c987',
          '& .MuiChip-icon': { color: '#6b4700' },
        }}
      />
    </Tooltip>
  );
}
