import { nothing } from './utils.ts';

export const planted = nothing;
