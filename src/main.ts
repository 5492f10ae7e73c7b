/** Everything that Google calls by name: menu items and triggers. The bundle's top-level functions are these exports. */
export { checkData } from './actions/check-data';
export { onOpen } from './actions/menu';
export { planWeekend } from './actions/plan-weekend';
