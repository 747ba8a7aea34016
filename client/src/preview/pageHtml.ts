/** The HTML of the preview’s page. */

/** What differs from one loading of the page to another. */
export interface PageParameters {
  /** The address of the page's script, as a webview may load it. */
  readonly script: string;
  /** The address of its style sheet. */
  readonly style: string;
  /** Where a webview's own files come from, in the words of a content security policy. */
  readonly cspSource: string;
  /** Letters and digits that nobody can guess: what marks the script as ours. */
  readonly nonce: string;
}

/**
 * The page of the preview, the same for every document. What a document says comes by message
 * only, so that nothing in it can ever be read as HTML.
 */
export function pageHtml({ script, style, cspSource, nonce }: PageParameters): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    // The sound and the picture; `blob:` is the text of the cues over it, which the page writes.
    `media-src ${cspSource} blob:`,
    // The sound once more, to draw it.
    `connect-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${attribute(style)}">
<title>Transcript</title>
</head>
<body>
<header>
<section id="media" aria-label="Sound and picture" hidden></section>
<section id="controls" role="toolbar" aria-label="Playing"></section>
<section id="timeline" aria-label="Timeline"></section>
<section id="tools" role="group" aria-label="Reading"></section>
</header>
<main id="scroller">
<p id="message" role="status" hidden></p>
<div id="list" role="list" aria-label="Transcript"></div>
</main>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
