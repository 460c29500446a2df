import { forgetTemplates } from './templates';

export default forgetTemplates;
