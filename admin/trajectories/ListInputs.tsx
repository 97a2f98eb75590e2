import AddIcon from '@mui/icons-material/Add';
import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ArrayInput,
  DateInput,
  minValue,
  NumberInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';

const KINDS = [
  'ONLINE_PLATFORM',
  'CITIZEN_PANEL',
  'OPINION_POLL',
  'WEBINAR',
  'WALK_IN',
  'CONVERSATION',
  'WORKSHOP',
  'NEIGHBOURHOOD_WALK',
  'CITIZENS_ASSEMBLY',
  'OTHER',
];

/** A field of an item. @param name of its label, where other fields of the form have the same source */
const field = (source: string, name = source) => ({
  source,
  label: `resources.trajectories.fields.${name}`,
  variant: 'outlined' as const,
  helperText: false as const,
});
const MUST = { validate: required() };
const DAY = { flex: '0 1 180px' };
/** Takes the room that is left of a row, at least so many pixels. */
const wide = (pixels: number) => ({ flex: `1 1 ${pixels}px` });

/** A list of the form: each item is a row of fields that wraps on a phone. */
function Items({ source, add, children }: { source: string; add: string; children: ReactNode }) {
  return (
    <ArrayInput source={source} label={false} helperText={false}>
      <SimpleFormIterator
        disableReordering
        disableClear
        addButton={<AddButton text={`citisens.trajectory.${add}`} />}
        sx={{
          '& .RaSimpleFormIterator-line': { borderBottom: 1, borderColor: 'divider', pt: 1 },
          // react-admin shows the button that removes an item only under a mouse.
          '& .RaSimpleFormIterator-action': { visibility: 'visible' },
        }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, width: '100%', '& > *': { minWidth: 140 } }}>
          {children}
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function AddButton({ text }: { text: string }) {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add()}>
      {translate(text)}
    </Button>
  );
}

/** The campaign's moments. */
export function MomentsInput() {
  return (
    <Items source="campaign.moments" add="add_moment">
      <DateInput {...field('on')} {...MUST} sx={DAY} />
      <TextInput {...field('what')} {...MUST} sx={wide(260)} />
    </Items>
  );
}

/** How residents took or will take part. */
export function ToolsInput() {
  const translate = useTranslate();
  const kinds = KINDS.map((id) => ({ id, name: translate(`citisens.trajectory.kind_${id}`) }));
  return (
    <Items source="tools" add="add_tool">
      <SelectInput {...field('kind')} {...MUST} choices={kinds} sx={wide(180)} />
      <DateInput {...field('startsOn', 'toolStartsOn')} sx={DAY} />
      <DateInput {...field('endsOn', 'toolEndsOn')} sx={DAY} />
      <NumberInput {...field('participants')} min={0} step={1} validate={minValue(0)} sx={{ flex: '0 1 140px' }} />
      <TextInput {...field('note')} helperText="citisens.trajectory.note_help" sx={wide(260)} />
    </Items>
  );
}

/** Documents and pages. */
export function DocumentsInput() {
  return (
    <Items source="documents" add="add_document">
      <TextInput {...field('title', 'documentTitle')} {...MUST} sx={wide(220)} />
      <TextInput {...field('url')} {...MUST} type="url" helperText="citisens.trajectory.url_help" sx={wide(300)} />
    </Items>
  );
}
