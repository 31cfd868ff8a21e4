/** One picture: heading, what it shows in words, the drawing, its buttons, and the same as a table. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../views/parts';
import { type Copied, copyAsPng } from './asPng';

interface PictureProps {
  readonly id: string;
  readonly heading: string;
  /** What it shows, for those who cannot see it. */
  readonly says: string;
  /** Is the drawing's key, in words. */
  readonly howToRead: string;
  /** null = nothing to draw. */
  readonly draw: ((width: number) => SVGSVGElement) | null;
  readonly children: ComponentChildren;
}

const NARROWEST = 300;

export function Picture({ id, heading, says, howToRead, draw, children }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<Copied | 'failed' | null>(null);
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || draw === null) return undefined;
    const show = (): void => {
      const svg = draw(Math.max(NARROWEST, place.clientWidth));
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', says);
      place.replaceChildren(svg);
    };
    show();
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [draw, says]);

  async function copy(): Promise<void> {
    const svg = frame.current?.querySelector('svg');
    if (!svg) return;
    try {
      setCopied(await copyAsPng(svg, heading));
    } catch {
      setCopied('failed');
    }
  }

  return (
    <section class="picture" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{says}</p>
      {draw && (
        <>
          <div class="drawing" ref={frame} />
          <p class="hint">{howToRead}</p>
          <div class="buttons unprinted">
            <Button label={`Copy as a picture (PNG): ${heading}`} onPress={() => void copy()}>
              Copy as a picture (PNG)
            </Button>
          </div>
        </>
      )}
      <p class="hint unprinted" role="status">
        {copied === 'failed' && 'This browser could not make the picture. Print the page instead.'}
        {copied !== null && copied !== 'failed' && copied.how === 'copied' && 'Copied. Paste it into your document.'}
        {copied !== null && copied !== 'failed' && copied.how === 'download' && (
          <>
            This browser does not let us copy from here.{' '}
            <a href={copied.address} download={`${heading}.png`}>
              Download the picture
            </a>
          </>
        )}
      </p>
      {children}
    </section>
  );
}
