export const ASKING = {};
