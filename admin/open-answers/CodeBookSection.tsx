import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { Section } from '../layout/Section';
import { useDeed } from '../providers/use-deed';
import { type CodeBook, saveCodeBook } from './open-answer.queries';

interface CodeBookSectionProps {
  consultation: string;
  question: string;
  book: CodeBook | undefined;
}

/** A code while it is edited; keywords are one text. */
interface Row {
  key: number;
  code: string;
  label: string;
  description: string;
  keywords: string;
}

/** The codes of a question, edited together and saved as the next version. */
export function CodeBookSection({ consultation, question, book }: CodeBookSectionProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [rows, setRows] = useState<Row[]>(() =>
    (book?.codes ?? []).map(({ code, label, description, keywords }, key) => ({
      key,
      code,
      label,
      description: description ?? '',
      keywords: keywords.join(', '),
    })),
  );
  const { mutate, error, isPending } = useDeed<{ codeBook: { version: number } }>(({ codeBook }) =>
    notify('citisens.open_answers.saved', { type: 'success', messageArgs: { version: codeBook.version } }),
  );
  const set = (key: number, change: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const add = () =>
    setRows([
      ...rows,
      { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, code: '', label: '', description: '', keywords: '' },
    ]);
  const save = () => {
    const codes = rows.map(({ code, label, description, keywords }) => ({
      code: code.trim(),
      label,
      description,
      keywords: keywords.split(',').flatMap((word) => word.trim() || []),
    }));
    mutate(saveCodeBook({ consultation, question, version: book?.version ?? 0, codes }));
  };
  const field = (row: Row, name: 'code' | 'label' | 'description' | 'keywords', help?: string) => (
    <TextField
      label={translate(`citisens.open_answers.${name}`)}
      value={row[name]}
      helperText={help && translate(help)}
      onChange={(event) => set(row.key, { [name]: event.target.value })}
    />
  );
  return (
    <Section title={translate('citisens.open_answers.code_book')}>
      {rows.length === 0 && <Typography>{translate('citisens.open_answers.no_codes')}</Typography>}
      {rows.map((row, i) => (
        <Box
          key={row.key}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr', md: '1fr 1.2fr 1.5fr 1.5fr auto' },
            gap: 1,
            py: 1,
            alignItems: 'start',
            borderBottom: { xs: 1, md: 0 },
            borderColor: 'divider',
          }}
        >
          {field(row, 'code', i === 0 ? 'citisens.open_answers.code_help' : undefined)}
          {field(row, 'label')}
          {field(row, 'description')}
          {field(row, 'keywords', i === 0 ? 'citisens.open_answers.keywords_help' : undefined)}
          <IconButton
            aria-label={translate('citisens.open_answers.remove_code', { label: row.label || row.code })}
            onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
            sx={{ justifySelf: 'start' }}
          >
            <DeleteIcon />
          </IconButton>
        </Box>
      ))}
      {error && <ProblemNotice error={error} />}
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        <Button variant="outlined" onClick={add}>
          {translate('citisens.open_answers.add_code')}
        </Button>
        <Button variant="contained" onClick={save} disabled={isPending || (rows.length === 0 && !book)}>
          {translate('citisens.open_answers.save')}
        </Button>
      </Box>
    </Section>
  );
}
