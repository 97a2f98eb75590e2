import { Box, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';

interface PageProps {
  /** The page's heading, and the name of its tab. */
  title: string;
  /** What stands above the heading, such as the way back. */
  above?: ReactNode;
  /** Badges and facts behind or under the heading. */
  facts?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page with one heading; its sections stand under each other. */
export function Page({ title, above, facts, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Citisens`;
  }, [title]);
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const isOnwards = useNavigationType() !== 'POP';
  // Whoever follows a link starts at the top, also with a screen reader; going back keeps the place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per address, whatever way it was reached.
  useEffect(() => {
    if (!isOnwards) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <Box sx={{ maxWidth: 1180, mx: 'auto', width: '100%', pt: 1 }}>
      {above}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2.5, mt: 0.5 }}>
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ '&:focus-visible': { outline: 'none' } }}>
          {title}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', flex: '1 1 280px' }}>{facts}</Box>
        {actions}
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2.5 }}>{children}</Box>
    </Box>
  );
}
