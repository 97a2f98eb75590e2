import { useEffect } from 'react';
import { Layout, type LayoutProps, useLocale } from 'react-admin';
import { PanelAppBar } from './PanelAppBar';
import { PanelMenu } from './PanelMenu';

/** The frame around every page; tells the browser (and a screen reader's voice) which language is spoken. */
export function PanelLayout({ children }: LayoutProps) {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <Layout appBar={PanelAppBar} menu={PanelMenu} appBarAlwaysOn>
      {children}
    </Layout>
  );
}
