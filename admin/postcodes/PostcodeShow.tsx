import { Alert, AlertTitle, Chip, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { DistributionSection } from '../distributions/DistributionSection';
import { ExampleBadge } from '../layout/ExampleBadge';
import { useFigures } from '../layout/figures';
import { Page } from '../layout/Page';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Waiting } from '../layout/Waiting';
import { codeOf } from '../providers/problem';
import type { Distribution, PostcodeRecord } from '../records';
import { PostcodeForm } from './PostcodeForm';
import { PostcodePlace } from './PostcodePlace';
import { spacedPostcode } from './parse-postcode';
import { useRecentPostcodes } from './recent-postcodes';

/** A postcode: where it lies and who lives there. */
export default function PostcodeShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const figures = useFigures();
  const [, remember] = useRecentPostcodes();
  const { data: postcode, error, refetch } = useGetOne<PostcodeRecord>('postcodes', { id });
  const found = postcode?.code;
  useEffect(() => {
    if (found) remember(found);
  }, [found, remember]);
  const form = <PostcodeForm key={id} start={spacedPostcode(id)} />;
  if (error) {
    return (
      <Page title={spacedPostcode(id)}>
        {form}
        {codeOf(error) === 'POSTCODE_NOT_FOUND' ? (
          <Alert severity="info" role="alert">
            <AlertTitle>{translate('citisens.postcode.not_found', { code: spacedPostcode(id) })}</AlertTitle>
            {translate('citisens.postcode.not_found_help')}
          </Alert>
        ) : (
          <ProblemNotice error={error} retry={refetch} />
        )}
      </Page>
    );
  }
  if (!postcode) return <Waiting />;
  const name = spacedPostcode(postcode.code);
  return (
    <Page
      title={name}
      facts={
        <>
          <Chip size="small" label={translate(`citisens.postcode.${postcode.level}`)} />
          <Typography variant="body2" color="textSecondary">
            {translate('citisens.postcode.addresses', {
              smart_count: postcode.addresses,
              count: figures.count(postcode.addresses),
            })}
          </Typography>
          {postcode.isExample && <ExampleBadge of="areas" />}
        </>
      }
    >
      {form}
      <PostcodePlace postcode={postcode} />
      <DistributionSection
        distribution={postcode.distribution}
        area={name}
        match={
          postcode.distribution
            ? translate(`citisens.distribution.match.${matchOf(postcode.level, postcode.distribution.matchLevel)}`, {
                pc4: postcode.code.slice(0, 4),
              })
            : undefined
        }
      />
    </Page>
  );
}

/** Whether the figures are the postcode's own, else whose they are. */
function matchOf(level: PostcodeRecord['level'], matchLevel: Distribution['matchLevel']): string {
  return level === matchLevel ? 'own' : matchLevel;
}
