export const MAPPING = {};
