export const CHECKING = {};
