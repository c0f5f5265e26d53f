import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Cloud, startCloud, useCloud } from './cloud.ts';

/** Starts the local cloud in a thread of its own, so that steps and stores share the work of two cores. */
export async function startCloudApart(folder: string): Promise<Cloud> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { folder } });
  const [endpoint] = await once(worker, 'message');
  useCloud(endpoint);
  return {
    endpoint,
    stop: async () => {
      worker.postMessage('stop');
      await once(worker, 'exit');
    },
  };
}

if (!isMainThread && parentPort && typeof workerData?.folder === 'string') {
  const cloud = await startCloud(workerData.folder);
  parentPort.postMessage(cloud.endpoint);
  parentPort.once('message', async () => {
    await cloud.stop();
    process.exit();
  });
}
