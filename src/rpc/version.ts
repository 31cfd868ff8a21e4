/** Which contract this was built with: put in by the build (tools/contractVersion.ts), the same in the add-on and the sidebar. */
declare const __CONTRACT__: string;

export const CONTRACT_VERSION: string = __CONTRACT__;

/** Said by whichever end notices first. */
export const NOT_IN_STEP =
  'The add-on and this sidebar do not match. The add-on may just have been updated. Close the sidebar, then open it again from the Extensions menu.';
