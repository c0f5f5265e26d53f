/** Numbers of the API. */
export const apiSettings = {
  /** Requests that one client may make in `windowSeconds`; counted by each process alone. Chosen, not measured. */
  requests: { public: 120, members: 600 },
  windowSeconds: 60,
  /** Clients counted at once; beyond, the oldest count is forgotten. */
  maxClients: 20_000,
  /** Values of each kind that a search counts. */
  mostCounts: 20,
  /** A function URL answers at most 6 MB. */
  maxExportBytes: 4_000_000,
} as const;
