export default async function teardown(): Promise<void> {
  await (globalThis as { stopEmulator?: () => Promise<void> }).stopEmulator?.();
}
