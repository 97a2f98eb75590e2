import { useGetOne } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import type { ConsultationRecord } from './consultation.records';
import { ImportSection } from './ImportSection';
import { JobHistory } from './JobHistory';
import type { ResponsesRecord } from './responses.records';
import { WithdrawSection } from './WithdrawSection';

/** Responses in: a file is tried, mapped and imported; what was done before; and taking out who withdraws. */
export function ResponsesTab({ consultation: { id } }: { consultation: ConsultationRecord }) {
  const { data, error, refetch } = useGetOne<ResponsesRecord>(
    'responses',
    { id },
    // What is at work now is shown as done without anybody asking again.
    { refetchInterval: ({ state }) => (state.data?.jobs?.nodes.some(isOpen) ? 3_000 : false) },
  );
  if (error) return <ProblemNotice error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  return (
    <>
      <ImportSection consultation={data} />
      <JobHistory jobs={data.jobs?.nodes ?? []} />
      <WithdrawSection consultation={data.id} />
    </>
  );
}

const isOpen = ({ state }: { state: string }) => state === 'QUEUED' || state === 'RUNNING';
