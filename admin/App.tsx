import { lazy } from 'react';
import { Admin, Resource } from 'react-admin';
import { Dashboard } from './dashboard/Dashboard';
import { PanelLayout } from './layout/PanelLayout';
import { theme } from './layout/theme';
import { graphDataProvider } from './providers/data-provider';
import { i18nProvider } from './providers/i18n-provider';
import { queryClient } from './providers/query-client';
import { resources } from './providers/resources';
import { store } from './providers/store';

const MunicipalityList = lazy(() => import('./municipalities/MunicipalityList'));
const MunicipalityShow = lazy(() => import('./municipalities/MunicipalityShow'));
const DistrictList = lazy(() => import('./districts/DistrictList'));
const DistrictShow = lazy(() => import('./districts/DistrictShow'));
const NeighbourhoodList = lazy(() => import('./neighbourhoods/NeighbourhoodList'));
const NeighbourhoodShow = lazy(() => import('./neighbourhoods/NeighbourhoodShow'));
const PostcodeLookup = lazy(() => import('./postcodes/PostcodeLookup'));
const PostcodeShow = lazy(() => import('./postcodes/PostcodeShow'));
const ProfileModelList = lazy(() => import('./profile-models/ProfileModelList'));
const ProfileModelShow = lazy(() => import('./profile-models/ProfileModelShow'));
const ProfileList = lazy(() => import('./profiles/ProfileList'));
const ProfileShow = lazy(() => import('./profiles/ProfileShow'));
const ProfileEdit = lazy(() => import('./profiles/ProfileEdit'));

const dataProvider = graphDataProvider('/graphql', resources);

/** The panel: one line per noun. Addresses are kept after a `#`, so that any file server can serve it. */
export function App() {
  return (
    <Admin
      title="Citisens"
      dataProvider={dataProvider}
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      theme={theme}
      darkTheme={null}
      layout={PanelLayout}
      dashboard={Dashboard}
      disableTelemetry
    >
      <Resource name="municipalities" list={MunicipalityList} show={MunicipalityShow} recordRepresentation="name" />
      <Resource name="districts" list={DistrictList} show={DistrictShow} recordRepresentation="name" />
      <Resource name="neighbourhoods" list={NeighbourhoodList} show={NeighbourhoodShow} recordRepresentation="name" />
      <Resource name="postcodes" list={PostcodeLookup} show={PostcodeShow} />
      <Resource name="profile-models" list={ProfileModelList} show={ProfileModelShow} recordRepresentation="name" />
      <Resource name="profiles" list={ProfileList} show={ProfileShow} edit={ProfileEdit} recordRepresentation="name" />
    </Admin>
  );
}
