/**
 * Runs `doe` once the browser has painted what is on the page now. What was pressed has to show at once; the work that follows from it may take its time.
 */
export const naVerven = (doe: () => void): void => void requestAnimationFrame(() => setTimeout(doe));
