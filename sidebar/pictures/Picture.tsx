/** One picture: heading, what it shows in words, the drawing, its buttons, and the same as a table. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../views/parts';
import { type Copied, copyAsPng } from './asPng';

interface PictureProps {
  readonly id: string;
  readonly heading: string;
  /** "Oakfield Primary School, 23 November 2026": for a picture that leaves this page. */
  readonly whose: string;
  /** What it shows, for those who cannot see it. */
  readonly says: string;
  /** Is the drawing's key, in words. */
  readonly howToRead: string;
  /** null = nothing to draw. */
  readonly draw: ((width: number) => SVGSVGElement) | null;
  readonly children: ComponentChildren;
}

const NARROWEST = 300;

export function Picture({ id, heading, whose, says, howToRead, draw, children }: PictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<Copied | 'failed' | null>(null);
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || draw === null) return undefined;
    const show = (): void => {
      const svg = draw(Math.max(NARROWEST, place.clientWidth));
      svg.setAttribute('role', 'img');
      // A picture is one thing to a screen reader; Plot also names its layers, in English of its own.
      for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
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
      setCopied(await copyAsPng(svg, `${heading}. ${whose}`));
    } catch {
      setCopied('failed');
    }
  }

  return (
    <section class="picture" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="hint printed">{whose}</p>
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
      <div class="hint unprinted" role="status">
        {copied === 'failed' && 'This browser could not make the picture. Print the page instead.'}
        {copied !== null && copied !== 'failed' && <Copy copied={copied} heading={heading} says={says} />}
      </div>
      {children}
    </section>
  );
}

function Copy({ copied, heading, says }: { readonly copied: Copied } & Pick<PictureProps, 'heading' | 'says'>) {
  if (copied.how === 'copied') return <>Copied. Paste it into your document.</>;
  return (
    <>
      This browser does not let us copy from here.{' '}
      <a href={copied.address} download={`${heading}.png`}>
        Download the picture
      </a>
      , or right-click the one below and choose Copy image.
      <img class="copy" src={copied.address} alt={`${heading}, to copy. ${says}`} />
    </>
  );
}
