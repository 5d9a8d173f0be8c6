/** Says what is missing before the first journey fails for an obscure reason. */
export default async function requireServer(): Promise<void> {
  const address = process.env.BASE_URL;
  if (address === undefined || process.env.DEMO_PASSWORD === undefined) {
    throw new Error('Set BASE_URL to the running application with demo data and DEMO_PASSWORD to what it printed');
  }
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) {
    throw new Error(`Nothing answers at ${address}`);
  }
}
