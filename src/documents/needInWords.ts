/**
 * A need as a parent reads it: the codes of the school census in full, other words as they were typed.
 * Source: the census's SEN types, BESD before SEMH, DS from January 2025. Tests: test/documents/content.test.ts
 */
const TYPES: Record<string, string> = {
  SPLD: 'Specific learning difficulty',
  MLD: 'Moderate learning difficulty',
  SLD: 'Severe learning difficulty',
  PMLD: 'Profound and multiple learning difficulty',
  SEMH: 'Social, emotional and mental health',
  BESD: 'Behaviour, emotional and social difficulties',
  SLCN: 'Speech, language and communication needs',
  HI: 'Hearing impairment',
  VI: 'Visual impairment',
  MSI: 'Multi-sensory impairment',
  PD: 'Physical disability',
  ASD: 'Autistic spectrum disorder',
  OTH: 'Other difficulty or disability',
  NSA: 'Type of need not yet assessed by a specialist',
  DS: 'Down syndrome',
};

/** @param typed one code, several ("SPLD, HI"), or words of the school's own, which stay as they are */
export function needInWords(typed: string): string[] {
  const parts = typed.split(/[,;/&+\n]|\band\b/).map((part) => part.trim());
  const codes = parts.filter((part) => part !== '').map((part) => TYPES[part.toUpperCase()]);
  if (codes.length > 0 && codes.every((code) => code !== undefined)) return codes as string[];
  const whole = typed.trim();
  return whole === '' ? [] : [whole];
}
