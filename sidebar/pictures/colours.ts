/**
 * The colours of the pictures: names that style.css gives their values, so that forced colours reach them too, and the
 * values themselves for a picture that is copied out of the page. Each keeps 3:1 to white and to what it stands on.
 * Tests: test/sidebar/pictureParts.test.ts
 */
export const COLOURS = {
  ink: '#1f1f1f',
  soft: '#444746',
  paper: '#ffffff',
  mark: '#0b57d0',
  late: '#8a4b00',
  booked: '#5b3f8c',
  line: '#747775',
  band: '#eef3fb',
} as const;

export type ColourName = keyof typeof COLOURS;

export const colour = (name: ColourName): string => `var(--picture-${name})`;

/** @returns the same text with every colour's value in place of its name */
export function withColours(svg: string): string {
  return svg.replace(/var\(--picture-([a-z]+)\)/g, (whole, name: string) =>
    name in COLOURS ? COLOURS[name as ColourName] : whole,
  );
}
