import type { Config } from '../config';
import { JobRunner } from '../consultations/jobs/job-runner';
import { TASKS } from '../consultations/jobs/job-tasks';
import type { UploadedFiles } from '../consultations/responses/upload';
import type { Stores } from '../context';
import { connect } from '../shared/dynamo';
import { workerTools } from '../worker-tools';

/** The worker of a service within one process: on a developer's machine and in the tests. */
export class InProcessWorker {
  private readonly stopping = new AbortController();
  private readonly client;
  private readonly runner: JobRunner;
  /** Jobs that are at work or wait, one after the other. */
  private line: Promise<unknown> = Promise.resolve();

  constructor(stores: Stores, config: Pick<Config, 'dynamodbEndpoint' | 'tables'>, files: UploadedFiles) {
    this.client = connect(config.dynamodbEndpoint);
    const tools = () => workerTools(stores, this.client, config.tables, files);
    this.runner = new JobRunner(stores.jobs, tools, TASKS);
    stores.jobs.onQueued = (id) => this.offer(id);
  }

  /** Takes up what an earlier process left. */
  async resume(jobs: Stores['jobs']): Promise<void> {
    for (const id of await jobs.open()) this.offer(id);
  }

  /** Waits until nothing is at work or waits, what followed meanwhile included. */
  async idle(): Promise<void> {
    for (let seen: unknown; seen !== this.line; ) {
      seen = this.line;
      await this.line;
    }
  }

  /** Breaks off what is at work: it is given back, nothing of it is seen, and the next start takes it up. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.idle();
    this.client.destroy();
  }

  private offer(id: string): void {
    const { signal } = this.stopping;
    this.line = this.line.then(() => this.runner.run(id, signal)).catch((error) => console.error(error));
  }
}
