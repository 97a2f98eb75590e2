import ProfileIcon from '@mui/icons-material/GroupsOutlined';
import DistrictIcon from '@mui/icons-material/HolidayVillageOutlined';
import MunicipalityIcon from '@mui/icons-material/LocationCityOutlined';
import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

const DOORS = [
  ['municipalities', MunicipalityIcon],
  ['districts', DistrictIcon],
  ['profiles', ProfileIcon],
] as const;

/** Ways in for whoever has no postcode at hand. */
export function Browse() {
  const translate = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={translate('citisens.dashboard.browse')}
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 2 }}
    >
      {DOORS.map(([resource, Icon]) => (
        <Card key={resource} elevation={0} sx={{ border: 1, borderColor: 'divider' }}>
          <CardActionArea
            component={Link}
            to={`/${resource}`}
            sx={{ p: 2.5, display: 'flex', gap: 2, justifyContent: 'flex-start', alignItems: 'center', height: 1 }}
          >
            <Icon color="primary" sx={{ fontSize: 36 }} />
            <Box>
              <Typography variant="h2">{translate(`resources.${resource}.name`, { smart_count: 2 })}</Typography>
              <Typography variant="body2" color="textSecondary">
                {translate(`citisens.dashboard.${resource}`)}
              </Typography>
            </Box>
          </CardActionArea>
        </Card>
      ))}
    </Box>
  );
}
