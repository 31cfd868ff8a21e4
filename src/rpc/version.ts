/** Which contract this was built with: put in by the build (tools/contractVersion.ts), the same in the add-on and the sidebar. */
declare const __CONTRACT__: string;

export const CONTRACT_VERSION: string = __CONTRACT__;
