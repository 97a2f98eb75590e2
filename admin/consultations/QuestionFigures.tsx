import { Box, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Section } from '../layout/Section';
import { CountedFigures, type CountedFiguresProps } from './CountedFigures';
import type { ResultQuestion } from './results.records';

interface QuestionFiguresProps extends CountedFiguresProps {
  /** The sentiment of its answers, where that was counted. */
  sentiment: ResultQuestion | undefined;
}

/** One question with its figures, as charts or as tables. */
export function QuestionFigures({ sentiment, ...figures }: QuestionFiguresProps) {
  const translate = useTranslate();
  const heading = useId();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { question, questionnaire } = figures.result;
  const by = Object.values(figures.groups).join();
  return (
    <Section
      title={question.text}
      actions={
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_, chosen) => chosen && setView(chosen)}
          aria-label={translate('citisens.results.view')}
        >
          {(['chart', 'table'] as const).map((mode) => (
            <ToggleButton key={mode} value={mode}>
              {translate(`citisens.results.${mode}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('citisens.results.version', { version: questionnaire })}
        {question.onlyIf && `. ${translate('citisens.results.condition')}`}
      </Typography>
      <CountedFigures key={by} {...figures} view={view} />
      {sentiment && (
        <Box component="section" aria-labelledby={heading} sx={{ mt: 3 }}>
          <Typography component="h3" id={heading} sx={{ fontWeight: 600 }}>
            {translate('citisens.results.sentiment')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
            {translate('citisens.results.sentiment_help')}
          </Typography>
          <CountedFigures key={by} {...figures} result={sentiment} view={view} />
        </Box>
      )}
    </Section>
  );
}
