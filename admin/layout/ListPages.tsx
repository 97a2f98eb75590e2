import type { ComponentProps } from 'react';
import { Pagination, PaginationActions, useListContext } from 'react-admin';

/** Up to this many pages a jump to the last one is quick; the graph can only be read forward. */
const JUMPABLE_PAGES = 40;

/**
 * The pages of a list. A long one shows only those near by: its end is reached by sorting the other way round.
 * @param most rows a page may have.
 */
export function ListPages({ most = 100 }: { most?: number }) {
  const { error } = useListContext();
  if (error) return null;
  return <Pagination rowsPerPageOptions={[10, 25, 50, 100].filter((rows) => rows <= most)} actions={NearbyPages} />;
}

function NearbyPages(props: ComponentProps<typeof PaginationActions>) {
  const isLong = props.count / props.rowsPerPage > JUMPABLE_PAGES;
  return <PaginationActions {...props} boundaryCount={isLong ? 0 : 1} showFirstButton={isLong} />;
}
