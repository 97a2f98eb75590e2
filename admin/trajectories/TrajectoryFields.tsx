import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import {
  AutocompleteArrayInput,
  DateInput,
  minValue,
  NumberInput,
  RadioButtonGroupInput,
  required,
  TextInput,
  useGetList,
  useLocale,
  useTranslate,
} from 'react-admin';
import { ItemsInput } from '../profiles/ItemsInput';
import { AreasInput, type AreasInputProps } from './AreasInput';
import { DocumentsInput, MomentsInput, ToolsInput } from './ListInputs';
import { STEPS } from './trajectory.records';

/** Longer titles are refused by the API too. */
const LONGEST_TITLE = 150;
const COLUMNS = { display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 2 };

/** The form's fields, in the order of the trajectory's page. */
export function TrajectoryFields({ municipality, chosen }: AreasInputProps) {
  const translate = useTranslate();
  const choices = (kind: string, ids: string[]) =>
    ids.map((id) => ({ id, name: translate(`citisens.trajectory.${kind}_${id}`) }));
  return (
    <Box sx={{ display: 'grid', gap: 3, width: '100%' }}>
      <Group name="main">
        <Field of="title">
          <TextInput
            source="title"
            variant="outlined"
            validate={required()}
            slotProps={{ htmlInput: { maxLength: LONGEST_TITLE } }}
            helperText={false}
          />
        </Field>
        <Field of="question">
          <TextInput source="question" multiline minRows={2} variant="outlined" helperText={false} />
        </Field>
        <Box sx={COLUMNS}>
          <Field of="areas">
            <AreasInput municipality={municipality} chosen={chosen} />
          </Field>
          <Field of="themes">
            <ThemesInput />
          </Field>
          <TextInput source="client" variant="outlined" helperText={false} />
          <RadioButtonGroupInput
            source="approach"
            choices={choices('approach', ['COLLECT_IDEAS', 'TEST_PLANS'])}
            helperText={false}
          />
        </Box>
      </Group>
      <Group name="steps">
        {STEPS.map(([name, field]) => (
          <Box key={field} component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
            <Typography component="legend" variant="body2" sx={{ fontWeight: 600 }}>
              {translate(`citisens.trajectory.step_${name}`)}
            </Typography>
            <Box sx={{ ...COLUMNS, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', md: '1fr 1fr 2fr' } }}>
              <Field of={`steps.${field}.startsOn`}>
                <DateInput
                  source={`steps.${field}.startsOn`}
                  label="resources.trajectories.fields.startsOn"
                  variant="outlined"
                  helperText={false}
                />
              </Field>
              <Field of={`steps.${field}.endsOn`}>
                <DateInput
                  source={`steps.${field}.endsOn`}
                  label="resources.trajectories.fields.endsOn"
                  variant="outlined"
                  helperText={false}
                />
              </Field>
              <TextInput
                source={`steps.${field}.owner`}
                label="resources.trajectories.fields.owner"
                variant="outlined"
                helperText="citisens.trajectory.owner_help"
              />
            </Box>
          </Box>
        ))}
      </Group>
      <Group name="frame" help="frame_help">
        {['goal', 'audience', 'fixed', 'open', 'useOfResults'].map((field) => (
          <Field key={field} of={`frame.${field}`}>
            <TextInput
              source={`frame.${field}`}
              label={`resources.trajectories.fields.${field}`}
              multiline
              minRows={2}
              variant="outlined"
              helperText={false}
            />
          </Field>
        ))}
      </Group>
      <Group name="campaign">
        <Field of="campaign.emphasis">
          <RadioButtonGroupInput
            source="campaign.emphasis"
            label="resources.trajectories.fields.emphasis"
            choices={choices('emphasis', ['SOCIAL_MEDIA', 'STREET'])}
            helperText={false}
          />
        </Field>
        <Box sx={COLUMNS}>
          <ItemsInput source="campaign.channels" label="resources.trajectories.fields.channels" />
          <NumberInput
            source="campaign.budget"
            label="resources.trajectories.fields.budget"
            variant="outlined"
            min={0}
            step={1}
            validate={minValue(0)}
            helperText={false}
          />
        </Box>
        <MomentsInput />
      </Group>
      <Group name="tools">
        <Field of="tools">
          <ToolsInput />
        </Field>
      </Group>
      <Group name="documents">
        <DocumentsInput />
      </Group>
      <Group name="feedback">
        <Field of="feedback">
          <TextInput
            source="feedback"
            multiline
            minRows={4}
            variant="outlined"
            helperText="citisens.trajectory.feedback_help"
          />
        </Field>
      </Group>
    </Box>
  );
}

/** Where a field stands, so that a link to it can find it. */
function Field({ of, children }: { of: string; children: ReactNode }) {
  return (
    <Box data-field={of} sx={{ scrollMarginTop: 96, minWidth: 0 }}>
      {children}
    </Box>
  );
}

function Group({ name, help, children }: { name: string; help?: string; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'grid', gap: 1 }}>
      <Typography component="legend" variant="h3" sx={{ color: 'primary.main', mb: 1 }}>
        {translate(`citisens.trajectory.section_${name}`)}
      </Typography>
      {help && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {translate(`citisens.trajectory.${help}`)}
        </Typography>
      )}
      {children}
    </Box>
  );
}

function ThemesInput() {
  const language = useLocale().toUpperCase();
  const { data = [], isPending } = useGetList('themes', { meta: { language } });
  return (
    <AutocompleteArrayInput
      source="themes"
      choices={data}
      optionText="name"
      isPending={isPending}
      variant="outlined"
      helperText={false}
    />
  );
}
