import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import { type OpenAnswer, type Quote, releaseQuote, withdrawQuote } from './open-answer.queries';

interface QuoteDialogProps {
  answer: OpenAnswer;
  of: { consultation: string; question: string };
  /** When it was released before. */
  quote: Quote | undefined;
  close: () => void;
}

/** Releases an answer as a quote, shortened where needed, beside the redacted answer; or takes a quote back. */
export function QuoteDialog({ answer, of, quote, close }: QuoteDialogProps) {
  const translate = useTranslate();
  const [wish] = useState(() => crypto.randomUUID());
  const [text, setText] = useState(quote?.text ?? answer.text);
  const { mutate, error, isPending } = useDeed<unknown>(close);
  const confirm = () =>
    quote
      ? mutate(withdrawQuote({ consultation: of.consultation, id: quote.id, idempotencyKey: wish }))
      : mutate(releaseQuote({ ...of, answer: answer.id, text }));
  const help = quote ? 'citisens.open_answers.withdraw_help' : 'citisens.open_answers.quote_help';
  return (
    <Dialog open onClose={close} maxWidth="sm" fullWidth aria-labelledby="quote-title">
      <DialogTitle id="quote-title">
        {translate(quote ? 'citisens.open_answers.withdraw' : 'citisens.open_answers.quote')}
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography>{translate(help)}</Typography>
        <Typography variant="body2" color="textSecondary" component="div">
          {translate('citisens.open_answers.original')}
          <Typography component="blockquote" sx={{ m: 0, mt: 0.5, pl: 1.5, borderLeft: 3, borderColor: 'divider' }}>
            {answer.text}
          </Typography>
        </Typography>
        <TextField
          multiline
          fullWidth
          variant="outlined"
          label={translate('citisens.open_answers.quote_text')}
          value={text}
          disabled={quote !== undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {error && <ProblemNotice error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={confirm} disabled={isPending}>
          {translate(quote ? 'citisens.open_answers.withdraw' : 'citisens.open_answers.release')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
