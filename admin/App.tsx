import { lazy, useState } from 'react';
import { Admin, Resource } from 'react-admin';
import { Dashboard } from './dashboard/Dashboard';
import { panelLayout } from './layout/PanelLayout';
import { theme } from './layout/theme';
import { sessionAuthProvider } from './providers/auth-provider';
import { graphDataProvider } from './providers/data-provider';
import { i18nProvider } from './providers/i18n-provider';
import { queryClient } from './providers/query-client';
import { resources } from './providers/resources';
import { store } from './providers/store';
import { SignInPage } from './sign-in/SignInPage';
import type { Session } from './sign-in/session';

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
const TrajectoryList = lazy(() => import('./trajectories/TrajectoryList'));
const TrajectoryShow = lazy(() => import('./trajectories/TrajectoryShow'));
const TrajectoryCreate = lazy(() => import('./trajectories/TrajectoryCreate'));
const TrajectoryEdit = lazy(() => import('./trajectories/TrajectoryEdit'));
const ConsultationList = lazy(() => import('./consultations/ConsultationList'));
const ConsultationCreate = lazy(() => import('./consultations/ConsultationCreate'));
const ConsultationEdit = lazy(() => import('./consultations/ConsultationEdit'));
const ConsultationShow = lazy(() => import('./consultations/ConsultationShow'));
const KeyList = lazy(() => import('./keys/KeyList'));
const KeyCreate = lazy(() => import('./keys/KeyCreate'));
const KeyShow = lazy(() => import('./keys/KeyShow'));
const PersonList = lazy(() => import('./people/PersonList'));
const PersonCreate = lazy(() => import('./people/PersonCreate'));
const PersonShow = lazy(() => import('./people/PersonShow'));
const PersonEdit = lazy(() => import('./people/PersonEdit'));
const AuditList = lazy(() => import('./audit/AuditList'));

/** The panel: one line per noun. Addresses are kept after a `#`, so that any file server can serve it. */
export function App({ session }: { session: Session }) {
  const [{ dataProvider, authProvider, layout, loginPage }] = useState(() => partsFor(session));
  return (
    <Admin
      title="Citisens"
      dataProvider={dataProvider}
      authProvider={authProvider}
      loginPage={loginPage}
      requireAuth
      i18nProvider={i18nProvider}
      store={store}
      queryClient={queryClient}
      theme={theme}
      darkTheme={null}
      layout={layout}
      dashboard={Dashboard}
      disableTelemetry
    >
      <Resource name="municipalities" list={MunicipalityList} show={MunicipalityShow} recordRepresentation="name" />
      <Resource name="districts" list={DistrictList} show={DistrictShow} recordRepresentation="name" />
      <Resource name="neighbourhoods" list={NeighbourhoodList} show={NeighbourhoodShow} recordRepresentation="name" />
      <Resource name="postcodes" list={PostcodeLookup} show={PostcodeShow} />
      <Resource name="profile-models" list={ProfileModelList} show={ProfileModelShow} recordRepresentation="name" />
      <Resource name="profiles" list={ProfileList} show={ProfileShow} edit={ProfileEdit} recordRepresentation="name" />
      <Resource
        name="trajectories"
        list={TrajectoryList}
        show={TrajectoryShow}
        create={TrajectoryCreate}
        edit={TrajectoryEdit}
        recordRepresentation="title"
      />
      <Resource
        name="consultations"
        list={ConsultationList}
        create={ConsultationCreate}
        edit={ConsultationEdit}
        show={ConsultationShow}
        recordRepresentation="title"
      />
      <Resource name="keys" list={KeyList} create={KeyCreate} show={KeyShow} recordRepresentation="name" />
      <Resource
        name="people"
        list={PersonList}
        create={PersonCreate}
        show={PersonShow}
        edit={PersonEdit}
        recordRepresentation="name"
      />
      <Resource name="audit" list={AuditList} />
    </Admin>
  );
}

/** What react-admin wants to be given once and the same every time. */
function partsFor(session: Session) {
  return {
    dataProvider: graphDataProvider('/graphql', resources, session.token),
    authProvider: sessionAuthProvider(session),
    layout: panelLayout(session),
    loginPage: () => <SignInPage session={session} />,
  };
}
