/** The project's folder: `tools/run.mjs` sets it when it bundles a tool; Vitest runs from it. */
declare const __ROOT__: string | undefined;
export const root: string = typeof __ROOT__ === 'string' ? __ROOT__ : process.cwd();
