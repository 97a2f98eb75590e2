import ModelIcon from '@mui/icons-material/CategoryOutlined';
import NeighbourhoodIcon from '@mui/icons-material/CottageOutlined';
import ProfileIcon from '@mui/icons-material/GroupsOutlined';
import DistrictIcon from '@mui/icons-material/HolidayVillageOutlined';
import DashboardIcon from '@mui/icons-material/HomeOutlined';
import MunicipalityIcon from '@mui/icons-material/LocationCityOutlined';
import PostcodeIcon from '@mui/icons-material/MarkunreadMailboxOutlined';
import { Box } from '@mui/material';
import { Menu, useTranslate } from 'react-admin';

/** The nouns of the panel, in the order people go through them: where, then who. */
export function PanelMenu() {
  const translate = useTranslate();
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
      </Menu>
    </Box>
  );
}
