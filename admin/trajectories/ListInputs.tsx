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

const label = (field: string) => `resources.trajectories.fields.${field}`;

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
      <DateInput
        source="on"
        label={label('on')}
        variant="outlined"
        validate={required()}
        helperText={false}
        sx={{ flex: '0 1 180px' }}
      />
      <TextInput
        source="what"
        label={label('what')}
        variant="outlined"
        validate={required()}
        helperText={false}
        sx={{ flex: '1 1 260px' }}
      />
    </Items>
  );
}

/** How residents took or will take part. */
export function ToolsInput() {
  const translate = useTranslate();
  const kinds = KINDS.map((id) => ({ id, name: translate(`citisens.trajectory.kind_${id}`) }));
  return (
    <Items source="tools" add="add_tool">
      <SelectInput
        source="kind"
        label={label('kind')}
        choices={kinds}
        variant="outlined"
        validate={required()}
        helperText={false}
        sx={{ flex: '1 1 180px' }}
      />
      <DateInput
        source="startsOn"
        label={label('toolStartsOn')}
        variant="outlined"
        helperText={false}
        sx={{ flex: '0 1 180px' }}
      />
      <DateInput
        source="endsOn"
        label={label('toolEndsOn')}
        variant="outlined"
        helperText={false}
        sx={{ flex: '0 1 180px' }}
      />
      <NumberInput
        source="participants"
        label={label('participants')}
        variant="outlined"
        min={0}
        step={1}
        validate={minValue(0)}
        helperText={false}
        sx={{ flex: '0 1 140px' }}
      />
      <TextInput
        source="note"
        label={label('note')}
        variant="outlined"
        helperText="citisens.trajectory.note_help"
        sx={{ flex: '1 1 260px' }}
      />
    </Items>
  );
}

/** Documents and pages. */
export function DocumentsInput() {
  return (
    <Items source="documents" add="add_document">
      <TextInput
        source="title"
        label={label('documentTitle')}
        variant="outlined"
        validate={required()}
        helperText={false}
        sx={{ flex: '1 1 220px' }}
      />
      <TextInput
        source="url"
        label={label('url')}
        type="url"
        variant="outlined"
        validate={required()}
        helperText="citisens.trajectory.url_help"
        sx={{ flex: '1 1 300px' }}
      />
    </Items>
  );
}
