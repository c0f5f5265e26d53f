import { type Seal, sealOf } from './seal.ts';

/** The seal whose secret AWS Secrets Manager keeps, read once in the life of a process. */
export function sealInSecretsManager(secretId: () => string): () => Promise<Seal> {
  let seal: Promise<Seal> | undefined;
  const load = async () => {
    const { GetSecretValueCommand, SecretsManagerClient } = await import('@aws-sdk/client-secrets-manager');
    const { SecretString = '' } = await new SecretsManagerClient().send(
      new GetSecretValueCommand({ SecretId: secretId() }),
    );
    return sealOf(SecretString);
  };
  return () => {
    seal ??= load().catch((error) => {
      seal = undefined;
      throw error;
    });
    return seal;
  };
}
