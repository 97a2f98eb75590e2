import { type ComponentType, useEffect } from 'react';
import { Layout, type LayoutProps, useLocale } from 'react-admin';
import type { Session } from '../sign-in/session';
import { PanelAppBar } from './PanelAppBar';
import { PanelMenu } from './PanelMenu';
import { PanelSidebar } from './PanelSidebar';

/** The frame around every page; tells the browser (and a screen reader's voice) which language is spoken. */
export function panelLayout(session: Session): ComponentType<LayoutProps> {
  const appBar = () => <PanelAppBar signOut={() => void session.signOut()} />;
  return ({ children }) => {
    const locale = useLocale();
    useEffect(() => {
      document.documentElement.lang = locale;
    }, [locale]);
    return (
      <Layout appBar={appBar} menu={PanelMenu} sidebar={PanelSidebar} appBarAlwaysOn>
        {children}
      </Layout>
    );
  };
}
