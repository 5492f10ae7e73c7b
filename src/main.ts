/** Everything that Google calls by name: menu items and triggers. The bundle's top-level functions are these exports. */
export { askWhoCanHelp } from './actions/ask-who-can-help';
export { checkData } from './actions/check-data';
export { closeWeekend } from './actions/close-weekend';
export { continueSending } from './actions/continue-sending';
export { explainPermissions } from './actions/explain-permissions';
export { forgetOldData } from './actions/forget-old-data';
export { onOpen } from './actions/menu';
export { planWeekend } from './actions/plan-weekend';
export { changeChoices, previewChange, recordChange, showChanges } from './actions/record-change';
export { sendMessages } from './actions/send-messages';
export { setUpWorkbook } from './actions/set-up-workbook';
export { onFormSubmit, takeInAnswers } from './actions/take-in-answers';
export { writePost } from './actions/write-post';
