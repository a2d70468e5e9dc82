/** The HTML every page starts from: one script, one style sheet, and a policy that forbids the rest. Document text never goes in here. */
import { type Uri, Uri as Address, type Webview, env } from 'vscode';

/** What a page may load from. */
export function roots(extension: Uri): Uri[] {
  return [Address.joinPath(extension, 'dist', 'webview'), Address.joinPath(extension, 'media')];
}

/** `name`: of `dist/webview/NAME.js` and `.css`. `strings`: the words the page shows, by key. */
export function html(webview: Webview, extension: Uri, page: { name: string; title: string; strings: Readonly<Record<string, string>> }): string {
  const nonce = crypto.randomUUID();
  const file = (ending: string): string => escapeHtml(webview.asWebviewUri(Address.joinPath(extension, 'dist', 'webview', `${page.name}.${ending}`)).toString());
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; font-src ${webview.cspSource}; img-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="${file('css')}">
</head>
<body class="page-${escapeHtml(page.name)}" data-strings="${escapeHtml(JSON.stringify(page.strings))}">
<script nonce="${nonce}" src="${file('js')}"></script>
</body>
</html>`;
}

/** For text between tags and for values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
