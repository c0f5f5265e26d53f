import type { QueueName, StepName, topology } from './topology.ts';

// What the topology says of a step, as types.
type Def<N extends StepName> = (typeof topology.steps)[N];
type Listed<D, K extends string> = D extends { readonly [key in K]: readonly (infer T)[] } ? T : never;
export type SendsOf<N extends StepName> = Listed<Def<N>, 'sends'>;
export type WritesOf<N extends StepName> = Listed<Def<N>, 'writes'>;
export type RemovesOf<N extends StepName> = Listed<Def<N>, 'removes'>;
export type ReadsOf<N extends StepName> = Listed<Def<N>, 'reads'>;
export type UsesOf<N extends StepName> = Listed<Def<N>, 'uses'>;
export type QueueOf<N extends StepName> = Def<N>['on'] extends { readonly queue: infer Q extends QueueName }
  ? Q
  : never;
export type KindOf<N extends StepName> = Def<N>['on']['kind'];
