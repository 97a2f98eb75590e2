import { Box, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import type { Quote } from '../open-answers/open-answer.queries';

/** The quotes that go with a publication, in the words that everybody will read. */
export function ChosenQuotes({ consultation, chosen }: { consultation: string; chosen: string[] }) {
  const { data = [] } = useGetList<Quote>('quotes', {
    filter: { consultation },
    pagination: { page: 1, perPage: 100 },
  });
  return <QuoteTexts quotes={data.flatMap(({ id, text }) => (chosen.includes(id) && text ? [{ text }] : []))} />;
}

/** Quotes as they are read. */
export function QuoteTexts({ quotes }: { quotes: { text: string }[] }) {
  return (
    <Box sx={{ display: 'grid', gap: 1, mt: quotes.length > 0 ? 1.5 : 0 }}>
      {quotes.map(({ text }) => (
        <Typography
          key={text}
          component="blockquote"
          lang="nl"
          sx={{ m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}
        >
          „{text}”
        </Typography>
      ))}
    </Box>
  );
}
