import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { type DragEvent, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { ProblemNotice } from '../layout/ProblemNotice';
import type { PanelDataProvider } from '../providers/data-provider';
import { startUpload } from './responses.queries';
import { sendFile, type UploadPlace } from './send-file';

interface FileDropProps {
  consultation: string;
  onSent: (upload: string, fileName: string) => void;
}

/** Takes a file by dropping it or by a button, and sends it. */
export function FileDrop({ consultation, onSent }: FileDropProps) {
  const translate = useTranslate();
  const provider = useDataProvider<PanelDataProvider>();
  const [isOver, setOver] = useState(false);
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<unknown>();
  const send = async (file: File | undefined) => {
    if (!file || share !== undefined) return;
    setError(undefined);
    setShare(0);
    try {
      const input = { consultation, fileName: file.name, bytes: file.size };
      const { upload } = await provider.perform<{ upload: UploadPlace }>(startUpload(input));
      await sendFile(file, upload, setShare);
      onSent(upload.name, file.name);
    } catch (problem) {
      setError(problem);
    } finally {
      setShare(undefined);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '2px dashed',
          borderColor: isOver ? 'primary.main' : 'divider',
          borderRadius: 1,
          p: 3,
          display: 'grid',
          justifyItems: 'center',
          gap: 1,
        }}
      >
        <Typography>{translate('citisens.responses.drop')}</Typography>
        <Button component="label" variant="outlined" startIcon={<UploadIcon />} disabled={share !== undefined}>
          {translate('citisens.responses.choose')}
          <input
            type="file"
            hidden
            accept=".csv,.tsv,.txt,.xlsx"
            onChange={(event) => {
              void send(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </Button>
        <Typography variant="body2" color="textSecondary">
          {translate('citisens.responses.formats')}
        </Typography>
      </Box>
      {share !== undefined && (
        <LinearProgress
          variant="determinate"
          value={share * 100}
          aria-label={translate('citisens.responses.sending')}
        />
      )}
      {error !== undefined && <ProblemNotice error={error} />}
    </Box>
  );
}
