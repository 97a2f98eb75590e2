import CopyIcon from '@mui/icons-material/ContentCopy';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** The secret of a key, this once: afterwards nobody can read it, not even the platform. */
export function SecretDialog({ secret, close }: { secret: string | null; close: () => void }) {
  const translate = useTranslate();
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(secret ?? '').then(() => setCopied(true));
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby="secret-title">
      <DialogTitle id="secret-title">{translate('citisens.key.secret')}</DialogTitle>
      <DialogContent>
        <Alert severity={secret ? 'info' : 'warning'} sx={{ mb: 2 }}>
          {translate(secret ? 'citisens.key.secret_once' : 'citisens.key.secret_gone')}
        </Alert>
        {secret && (
          <TextField
            fullWidth
            variant="outlined"
            value={secret}
            onFocus={(event) => event.target.select()}
            slotProps={{
              htmlInput: { 'aria-labelledby': 'secret-title' },
              input: { readOnly: true, sx: { fontFamily: 'ui-monospace, monospace', fontSize: 14 } },
            }}
          />
        )}
      </DialogContent>
      <DialogActions>
        {secret && (
          <Button startIcon={<CopyIcon />} onClick={copy}>
            <span aria-live="polite">{translate(isCopied ? 'citisens.key.copied' : 'citisens.key.copy')}</span>
          </Button>
        )}
        <Button variant="contained" onClick={close}>
          {translate('citisens.key.kept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
