/** Seven ways in which progress is adequate: any one is enough. After the SEN Code of Practice (England, 2001), 5:42. */
export const PROGRESS_SIGNS: readonly string[] = [
  'The gap between the pupil and classmates closes.',
  'The gap stops growing.',
  'It is like that of pupils who started from the same point, though behind most of the class.',
  'It is as fast as the pupil’s own progress before, or faster.',
  'The pupil can take part in all that is taught.',
  'The pupil does more alone, or gets on better with others.',
  'Behaviour is better.',
];
