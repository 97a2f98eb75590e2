import type { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What may differ between one deployment of the platform and another. Everything else is the same by construction. */
export interface Stage {
  name: string;
  /** AWS region of all data. Personal data stays within the European Union. */
  region: string;
  /**
   * True where people's work is kept: tables, keys and accounts then refuse to be deleted and outlive the stack. False
   * where a deployment must be removable in one step.
   */
  keepsData: boolean;
  /** How long logs are kept. */
  logRetention: RetentionDays;
  /** Most GraphQL requests a second that are let through, and how many may come at once. */
  throttling: { requestsPerSecond: number; burst: number };
  /**
   * Web sites, other than the panel, whose pages may call the API from a browser: `https://example.nl`. The panel needs
   * no line here: it is served from the same origin as the API.
   */
  allowedOrigins: string[];
  /** Whether the public and front ends may send registered documents only (`npm run documents`). */
  requiresDocuments: boolean;
}
