/** Put in by the build: what the browser runs (`client/main.ts`) and how it looks (`page.css`). */
declare const RECORDING_SCRIPT: string;
declare const RECORDING_STYLE: string;

/** The page on which a change is recorded. */
export function recordingPage(language: 'en' | 'fr'): string {
  return wholePage(language, { body: '<main id="page"></main>', script: RECORDING_SCRIPT });
}

/** A page that loads nothing from anywhere. `body` is HTML; an element `status` follows it, which is read out. */
export function wholePage(
  language: 'en' | 'fr',
  { body, script }: { readonly body: string; readonly script: string },
): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${RECORDING_STYLE}</style>
</head>
<body>
${body}
<p id="status" role="status"></p>
<script>${script}</script>
</body>
</html>`;
}
