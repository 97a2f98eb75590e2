import { type Theme, useMediaQuery } from '@mui/material';
import { useEffect, useState } from 'react';
import { Sidebar, type SidebarProps, useSidebarState } from 'react-admin';

/**
 * The sidebar with the menu. Where a wide window becomes narrow it closes: react-admin would lay the open menu over the
 * page for a moment, and leave the page hidden from screen readers after that. Wide again, it is as it was.
 */
export function PanelSidebar(props: SidebarProps) {
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const [isOpen, open] = useSidebarState();
  const [wasNarrow, setNarrow] = useState(isNarrow);
  const [wasOpen, keep] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the window becomes narrow or wide.
  useEffect(() => {
    if (isNarrow === wasNarrow) return;
    setNarrow(isNarrow);
    if (isNarrow) keep(isOpen);
    open(isNarrow ? false : wasOpen);
  }, [isNarrow]);
  return <Sidebar {...props} open={isOpen && (!isNarrow || wasNarrow)} />;
}
