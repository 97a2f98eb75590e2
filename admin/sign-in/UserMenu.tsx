import SignOutIcon from '@mui/icons-material/Logout';
import { Box, ListItemIcon, MenuItem, Typography } from '@mui/material';
import { UserMenu as ReactAdminUserMenu, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { MunicipalityNames } from '../municipalities/MunicipalityNames';
import type { Role } from './roles';

/** Who is signed in and as what, and the way out. */
export function UserMenu({ signOut }: { signOut: () => void }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { permissions: role } = usePermissions<Role>();
  return (
    <ReactAdminUserMenu>
      <Box component="li" sx={{ px: 2, py: 1 }} role="none">
        <Typography sx={{ fontWeight: 600 }}>{identity?.fullName}</Typography>
        <Typography variant="body2" color="textSecondary">
          {role && translate(`citisens.role.${role}`)}
          {identity?.municipalities?.length > 0 && (
            <>
              {' · '}
              <MunicipalityNames codes={identity?.municipalities} />
            </>
          )}
        </Typography>
      </Box>
      <MenuItem onClick={signOut}>
        <ListItemIcon>
          <SignOutIcon fontSize="small" />
        </ListItemIcon>
        {translate('citisens.session.sign-out')}
      </MenuItem>
    </ReactAdminUserMenu>
  );
}
