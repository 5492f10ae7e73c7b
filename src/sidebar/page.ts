/** Put in by the build: what the browser runs (`client/main.ts`) and how it looks (`page.css`). */
declare const RECORDING_SCRIPT: string;
declare const RECORDING_STYLE: string;

/** The page on which a change is recorded, whole: it loads nothing from anywhere. */
export function recordingPage(language: 'en' | 'fr'): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${RECORDING_STYLE}</style>
</head>
<body>
<main id="page"></main>
<p id="status" role="status"></p>
<script>${RECORDING_SCRIPT}</script>
</body>
</html>`;
}
