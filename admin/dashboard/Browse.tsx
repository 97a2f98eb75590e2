import ProfileIcon from '@mui/icons-material/GroupsOutlined';
import DistrictIcon from '@mui/icons-material/HolidayVillageOutlined';
import MunicipalityIcon from '@mui/icons-material/LocationCityOutlined';
import ConsultationIcon from '@mui/icons-material/PollOutlined';
import TrajectoryIcon from '@mui/icons-material/RouteOutlined';
import { Box, Card, CardActionArea, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** The work first, two on a row; then the places and people it is about, three on a row. */
const DOORS = [
  ['trajectories', TrajectoryIcon, 3],
  ['consultations', ConsultationIcon, 3],
  ['municipalities', MunicipalityIcon, 2],
  ['districts', DistrictIcon, 2],
  ['profiles', ProfileIcon, 2],
] as const;

/** Ways in for whoever has no postcode at hand. */
export function Browse() {
  const translate = useTranslate();
  return (
    <Box
      component="nav"
      aria-label={translate('citisens.dashboard.browse')}
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(6, 1fr)' }, gap: 2 }}
    >
      {DOORS.map(([resource, Icon, columns]) => (
        <Card
          key={resource}
          elevation={0}
          sx={{ border: 1, borderColor: 'divider', gridColumn: { sm: `span ${columns}` } }}
        >
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
