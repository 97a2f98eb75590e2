import PeopleIcon from '@mui/icons-material/BadgeOutlined';
import ModelIcon from '@mui/icons-material/CategoryOutlined';
import NeighbourhoodIcon from '@mui/icons-material/CottageOutlined';
import ProfileIcon from '@mui/icons-material/GroupsOutlined';
import AuditIcon from '@mui/icons-material/HistoryOutlined';
import DistrictIcon from '@mui/icons-material/HolidayVillageOutlined';
import DashboardIcon from '@mui/icons-material/HomeOutlined';
import MunicipalityIcon from '@mui/icons-material/LocationCityOutlined';
import PostcodeIcon from '@mui/icons-material/MarkunreadMailboxOutlined';
import ConsultationIcon from '@mui/icons-material/PollOutlined';
import TrajectoryIcon from '@mui/icons-material/RouteOutlined';
import KeyIcon from '@mui/icons-material/VpnKeyOutlined';
import { Box } from '@mui/material';
import { Menu, useCanAccess, useTranslate } from 'react-admin';

/** The nouns of the panel, in the order people go through them: where, then who; then what only some may do. */
export function PanelMenu() {
  const translate = useTranslate();
  const { canAccess: seesKeys } = useCanAccess({ resource: 'keys', action: 'list' });
  const { canAccess: seesPeople } = useCanAccess({ resource: 'people', action: 'list' });
  const { canAccess: seesAudit } = useCanAccess({ resource: 'audit', action: 'list' });
  const item = (resource: string, icon: React.ReactNode) => (
    <Menu.Item
      to={`/${resource}`}
      primaryText={translate(`resources.${resource}.name`, { smart_count: 2 })}
      leftIcon={icon}
    />
  );
  return (
    <Box component="nav" aria-label={translate('citisens.menu')}>
      <Menu>
        <Menu.DashboardItem leftIcon={<DashboardIcon />} />
        {item('postcodes', <PostcodeIcon />)}
        {item('municipalities', <MunicipalityIcon />)}
        {item('districts', <DistrictIcon />)}
        {item('neighbourhoods', <NeighbourhoodIcon />)}
        {item('profiles', <ProfileIcon />)}
        {item('profile-models', <ModelIcon />)}
        {item('trajectories', <TrajectoryIcon />)}
        {item('consultations', <ConsultationIcon />)}
        {seesPeople && item('people', <PeopleIcon />)}
        {seesKeys && item('keys', <KeyIcon />)}
        {seesAudit && item('audit', <AuditIcon />)}
      </Menu>
    </Box>
  );
}
