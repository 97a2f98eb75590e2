import { Box, Button, Checkbox, Chip, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Code, FITS_NONE, type OpenAnswer, type Quote } from './open-answer.queries';
import { QuoteDialog } from './QuoteDialog';

interface AnswerRowProps {
  answer: OpenAnswer;
  of: { consultation: string; question: string };
  codes: Code[];
  quote: Quote | undefined;
  isSelected: boolean;
  select: (isOn: boolean) => void;
  accept: (code: string) => void;
}

/** One answer with what a person made of it, and apart from that what the machine proposes. */
export function AnswerRow({ answer, of, codes, quote, isSelected, select, accept }: AnswerRowProps) {
  const translate = useTranslate();
  const [isOpen, open] = useState(false);
  const labelOf = (code: string) =>
    code === FITS_NONE
      ? translate('citisens.open_answers.fits_none')
      : (codes.find((one) => one.code === code)?.label ?? code);
  const proposed = (label: string) => translate('citisens.open_answers.suggestion', { label });
  const dashed = { variant: 'outlined', size: 'small', sx: { borderStyle: 'dashed' } } as const;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Checkbox
        checked={isSelected}
        onChange={(_, isOn) => select(isOn)}
        slotProps={{ input: { 'aria-label': translate('citisens.open_answers.select') } }}
        sx={{ alignSelf: 'start' }}
      />
      <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.75 }}>
        <Typography sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{answer.text}</Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.75 }}>
          {answer.codes.map((code) => (
            <Chip key={code} size="small" color="primary" label={labelOf(code)} />
          ))}
          {answer.sentiment && (
            <Chip size="small" label={translate(`citisens.open_answers.sentiment_${answer.sentiment}`)} />
          )}
          {answer.suggestedCodes.map((code) => (
            <Chip
              key={code}
              {...dashed}
              label={proposed(labelOf(code))}
              title={translate('citisens.open_answers.accept', { label: labelOf(code) })}
              onClick={() => accept(code)}
            />
          ))}
          {answer.suggestedSentiment && (
            <Chip
              {...dashed}
              label={proposed(translate(`citisens.open_answers.sentiment_${answer.suggestedSentiment}`))}
            />
          )}
          <Button size="small" onClick={() => open(true)}>
            {translate(quote ? 'citisens.open_answers.quoted' : 'citisens.open_answers.quote')}
          </Button>
        </Box>
      </Box>
      {isOpen && <QuoteDialog answer={answer} of={of} quote={quote} close={() => open(false)} />}
    </Box>
  );
}
