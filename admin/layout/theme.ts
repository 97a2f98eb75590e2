import { defaultLightTheme, type RaThemeOptions } from 'react-admin';

/** Fonts of the reader's own machine: nothing is fetched from elsewhere. */
export const SYSTEM_FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

/** Petrol for what can be chosen, warm yellow for what asks attention; text keeps a contrast of at least 4.5. */
export const theme: RaThemeOptions = {
  ...defaultLightTheme,
  palette: {
    primary: { main: '#0b5563', contrastText: '#ffffff' },
    secondary: { main: '#0b5563', light: '#3c7c89', dark: '#063b45', contrastText: '#ffffff' },
    warning: { main: '#8a5a00' },
    background: { default: '#f4f6f5', paper: '#ffffff' },
    text: { primary: '#17252a', secondary: '#4a5a60' },
    divider: '#dde4e3',
  },
  shape: { borderRadius: 10 },
  typography: {
    fontFamily: SYSTEM_FONTS,
    h1: { fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.25, letterSpacing: '-0.01em' },
    h2: { fontSize: '1.15rem', fontWeight: 650, lineHeight: 1.3 },
    h3: { fontSize: '1rem', fontWeight: 650 },
    button: { textTransform: 'none', fontWeight: 600 },
  },
  sidebar: { width: 216 },
  components: {
    ...defaultLightTheme.components,
    MuiPaper: { styleOverrides: { rounded: { borderRadius: 14 } } },
    // On a phone the way on stands under what is told, not in a column of its own.
    MuiAlert: {
      styleOverrides: {
        root: { '@media (max-width: 600px)': { flexWrap: 'wrap' } },
        message: { flex: '1 1 0', minWidth: 0 },
        action: {
          whiteSpace: 'nowrap',
          '@media (max-width: 600px)': { flexBasis: '100%', justifyContent: 'end', paddingTop: 0, marginRight: 0 },
        },
      },
    },
    MuiAlertTitle: { styleOverrides: { root: { fontWeight: 650 } } },
    MuiTextField: {
      ...defaultLightTheme.components?.MuiTextField,
      defaultProps: { ...defaultLightTheme.components?.MuiTextField?.defaultProps, variant: 'outlined' },
    },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiTableCell: {
      styleOverrides: {
        sizeSmall: { '@media (max-width: 600px)': { paddingLeft: 8, paddingRight: 8 } },
        head: { fontWeight: 650, color: '#4a5a60' },
      },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600 } } },
    MuiCssBaseline: {
      styleOverrides: {
        // The first word makes it stronger than what takes the outline from buttons. Fields show it with their border,
        // and a box, a dot or a switch by the class of what is drawn around its input.
        'html :focus-visible:not(input, textarea, [role="combobox"], [tabindex="-1"]), html .Mui-focusVisible': {
          outline: '3px solid #d97706',
          outlineOffset: '2px',
        },
        // What fills its place has no room around it.
        'html .MuiMenuItem-root, html .MuiTab-root, html .MuiTableSortLabel-root': { outlineOffset: '-3px !important' },
        'html .MuiAppBar-root :focus-visible': { outlineColor: '#fff' },
      },
    },
    RaLayout: {
      styleOverrides: {
        // react-admin lets the page grow with its widest table; on a phone the table should scroll instead.
        root: { minWidth: 0, '& .RaLayout-content': { minWidth: 0, padding: '16px 20px 48px' } },
      },
    },
    // On a phone react-admin paints a white block behind the filters.
    RaListToolbar: { styleOverrides: { root: { backgroundColor: 'transparent !important', marginBottom: 12 } } },
    RaFilterForm: { styleOverrides: { root: { rowGap: 12 } } },
    RaTopToolbar: { styleOverrides: { root: { backgroundColor: 'transparent !important' } } },
    RaList: {
      styleOverrides: { root: { '& .RaList-main': { minWidth: 0 }, '& .RaList-content': { overflowX: 'auto' } } },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: {
          margin: '2px 8px',
          borderRadius: 8,
          paddingLeft: 12,
          '&.RaMenuItemLink-active': { backgroundColor: '#dcebec', color: '#0b5563', fontWeight: 650 },
          '& .RaMenuItemLink-icon': { minWidth: 36 },
        },
      },
    },
  },
};
