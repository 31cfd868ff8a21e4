/**
 * A picture of the page as a PNG: onto the clipboard, or, where the browser refuses that, as an address to download it from.
 * Nothing leaves the browser. Tests: test/sidebar/pictures.test.ts
 */
import { withColours } from './colours';

/** Twice the pixels, so that it stays sharp in a document. */
const SCALE = 2;

export type Copied = { readonly how: 'copied' } | { readonly how: 'download'; readonly address: string };

/** @param heading is written above the picture, which has no heading of its own */
export async function copyAsPng(svg: SVGSVGElement, heading: string): Promise<Copied> {
  const canvas = await drawn(svg, heading);
  try {
    const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
    if (blob === null) throw new Error('The browser made no picture.');
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return { how: 'copied' };
  } catch {
    return { how: 'download', address: canvas.toDataURL('image/png') };
  }
}

const MARGIN = 16;
const HEADING_HEIGHT = 40;

async function drawn(svg: SVGSVGElement, heading: string): Promise<HTMLCanvasElement> {
  const width = Number(svg.getAttribute('width'));
  const height = Number(svg.getAttribute('height'));
  const text = withColours(new XMLSerializer().serializeToString(svg));
  const image = new Image(width * SCALE, height * SCALE);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * MARGIN) * SCALE;
  canvas.height = (height + HEADING_HEIGHT + MARGIN) * SCALE;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('The browser draws no pictures.');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1f1f1f';
  pen.font = '600 16px Arial, sans-serif';
  pen.fillText(heading, MARGIN, 26, width);
  pen.drawImage(image, MARGIN, HEADING_HEIGHT, width, height);
  return canvas;
}
