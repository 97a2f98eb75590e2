import type { ReactElement, ReactNode } from 'react';
import { List, useListContext, useTranslate } from 'react-admin';
import { ListPages } from './ListPages';
import { Page } from './Page';
import { ProblemNotice } from './ProblemNotice';

interface ListPageProps {
  resource: string;
  /** Stands at the right of the heading: how to make a new one. */
  action?: ReactNode;
  /** Stands under the heading. */
  intro?: ReactNode;
  filters?: ReactElement[];
  /** Most rows of a page. */
  most: number;
  /** The rows. */
  children: ReactNode;
}

/** A page that lists the records of one noun, in the order of the graph. */
export function ListPage({ resource, action, intro, filters, most, children }: ListPageProps) {
  const translate = useTranslate();
  return (
    <Page title={translate(`resources.${resource}.name`, { smart_count: 2 })} actions={action}>
      {intro}
      <List
        resource={resource}
        title={false}
        perPage={25}
        empty={false}
        actions={false}
        filters={filters}
        // The problem is told in place of the rows, once.
        queryOptions={{ onError: () => undefined }}
        pagination={<ListPages most={most} />}
      >
        <Told>{children}</Told>
      </List>
    </Page>
  );
}

function Told({ children }: { children: ReactNode }) {
  const { error, refetch } = useListContext();
  return error ? <ProblemNotice error={error} retry={refetch} /> : children;
}
