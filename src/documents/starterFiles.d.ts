/** The build makes the starter templates and gives them as base64 text: `import iep from 'starter:iep'`. */
declare module 'starter:*' {
  const base64: string;
  export default base64;
}
