import { addSource } from '../environments/library';

/** Adds a source to every stack, and no delivery, with this library. */
export const deliver = addSource;
