/** What every tag of the views becomes: put into the bundle by tools/bundleSidebar.ts, which makes of them `h(name, props, …)`. */
export { Fragment, h } from 'preact';
