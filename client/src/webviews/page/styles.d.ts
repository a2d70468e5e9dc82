/** A style sheet a page imports: esbuild puts it beside the page's script. */
declare module '*.css';
