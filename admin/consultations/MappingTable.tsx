import {
  Box,
  Button,
  Chip,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import { useDeed } from '../providers/use-deed';
import { type ColumnChoice, choiceOf, choicesOfQuestion, FACTS, inputOf, isOffered } from './column-choice';
import { saveColumnMapping } from './responses.queries';
import type { Column, Question, ResponsesRecord } from './responses.records';

interface MappingTableProps {
  consultation: string;
  columns: Column[];
  questions: Question[];
  remembered: NonNullable<ResponsesRecord['columnMapping']>;
  onSaved: () => void;
}

/** What every column holds, to be put right and remembered. */
export function MappingTable({ consultation, columns, questions, remembered, onSaved }: MappingTableProps) {
  const translate = useTranslate();
  const [changed, setChanged] = useState<Record<string, ColumnChoice>>({});
  const { mutate, error, isPending } = useDeed<unknown>(() => {
    setChanged({});
    onSaved();
  });
  const save = () => {
    const kept = remembered.columns.map((one): [string, ColumnChoice] => [one.column, choiceOf(one)]);
    const all = Object.entries({ ...Object.fromEntries(kept), ...changed }).filter(([, choice]) => choice !== '');
    const input = {
      consultation,
      version: remembered.version,
      columns: all.map(([column, choice]) => inputOf(column, choice)),
    };
    mutate(saveColumnMapping({ ...input, idempotencyKey: crypto.randomUUID() }));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="h3">{translate('citisens.responses.columns')}</Typography>
      <TableContainer sx={{ maxHeight: 480 }}>
        <Table size="small" stickyHeader aria-label={translate('citisens.responses.columns')}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('citisens.responses.column')}</TableCell>
              <TableCell>{translate('citisens.responses.holds')}</TableCell>
              <TableCell>{translate('citisens.responses.known_by')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {columns.map((column) => (
              <TableRow key={column.column}>
                <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                  {column.column}
                </TableCell>
                <TableCell>
                  <ChoiceSelect
                    column={column.column}
                    questions={questions}
                    value={changed[column.column] ?? choiceOf(column)}
                    onChange={(choice) => setChanged({ ...changed, [column.column]: choice })}
                  />
                </TableCell>
                <TableCell>
                  <Chip
                    size="small"
                    variant="outlined"
                    color={column.isRefused ? 'error' : column.origin === 'UNKNOWN' ? 'warning' : 'default'}
                    label={translate(`citisens.responses.origin_${column.origin}`)}
                  />
                  {column.remark && <Typography variant="body2">{column.remark}</Typography>}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {error && <ProblemNotice error={error} />}
      {Object.keys(changed).length > 0 && (
        <Button variant="contained" disabled={isPending} onClick={save}>
          {translate('citisens.responses.remember')}
        </Button>
      )}
    </Box>
  );
}

interface ChoiceSelectProps {
  column: string;
  questions: Question[];
  value: ColumnChoice;
  onChange: (choice: ColumnChoice) => void;
}

/** A plain select: a file may have hundreds of columns, and the browser's own is light. */
function ChoiceSelect({ column, questions, value, onChange }: ChoiceSelectProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      size="small"
      variant="outlined"
      margin="none"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': translate('citisens.responses.holds_of', { column }) },
      }}
      sx={{ width: 320, maxWidth: '100%' }}
    >
      <option value="">{translate('citisens.responses.kind_UNKNOWN')}</option>
      <option value="IGNORED">{translate('citisens.responses.kind_IGNORED')}</option>
      {FACTS.map((fact) => (
        <option key={fact} value={fact}>
          {translate(`citisens.responses.kind_${fact}`)}
        </option>
      ))}
      {!isOffered(value, questions) && (
        <option value={value}>
          {translate('citisens.responses.not_in_version', { question: value.split('|')[1] ?? value })}
        </option>
      )}
      {questions.map((question) => (
        <optgroup key={question.key} label={`${question.key} ${question.text}`}>
          {choicesOfQuestion(question).map(({ choice, part }) => (
            <option key={choice} value={choice}>
              {part === undefined ? `${question.key} ${question.text}` : `${question.key} → ${part}`}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  );
}
