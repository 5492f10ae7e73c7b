/** What Google asks for when somebody uses the menu for the first time, by the scope that the manifest names. */
export const englishPermissions = {
  menu: 'What Google will ask you',
  title: 'What Google will ask you, and why',
  intro:
    'The first time that you use this menu, Google asks whether the planner may do the following. It may say that the app is not verified: it belongs to your association, and runs in this workbook only. Choose “Advanced” then, and “Go to…”.',
  outro:
    'Nothing leaves your workbook but the mails that you send, the forms that people fill in, and names of towns with their postcodes, to find them on Google’s map. You can take all of it back at any time in your Google account, under Security.',
  scopes: {
    'spreadsheets.currentonly': {
      short: 'Read and write this workbook, and no other',
      long: 'See and change this workbook: to read hosts, drivers and nominations, and to write the plan. It cannot open any other.',
    },
    forms: {
      short: 'Make the forms, and read their answers',
      long: 'See and manage your forms: to make the five forms for volunteers and associations, and to read their answers. Google asks for all of your forms; the planner opens only those that it made.',
    },
    'script.send_mail': {
      short: 'Send mails in your name, without reading yours',
      long: 'Send mail as you: confirmations and run sheets, never without your consent, and a word to whoever answers a form. It cannot read your mail.',
    },
    'script.scriptapp': {
      short: 'Work when you are away: answers that come in, mails still to go',
      long: 'Run when you are not there: to take in the answers to forms, and to send on the next day what the day’s quota did not allow.',
    },
    'script.container.ui': {
      short: 'Show windows and a side panel in this workbook',
      long: 'Show windows beside the sheet: to record a change, or to show a text to copy.',
    },
  },
};
