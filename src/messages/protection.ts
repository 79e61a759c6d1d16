export const PROTECTION = {};
