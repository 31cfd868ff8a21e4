/**
 * The page for documents of every kind, and for their templates. They are chosen here and made on the page for every day, which can
 * be left for another screen meanwhile. Tests: test/sidebar/papers.test.ts, in a real browser
 */
import type { DocumentScreen } from '../../src/rpc/contract';
import { startPage } from '../startPage';
import type { View } from '../views/App';
import { Documents } from '../views/Documents';
import { Opening } from '../views/Home';
import { Preview } from '../views/Preview';
import { Template } from '../views/Template';
import { TemplateFields } from '../views/TemplateFields';
import { Templates } from '../views/Templates';
import { type DocumentPageActions, makeDocumentPageActions } from './actions';

const screens = {
  opening: Opening,
  documents: Documents,
  preview: (props) => <Preview {...props} isOnly />,
  templates: Templates,
  template: Template,
  templateFields: TemplateFields,
} satisfies Record<DocumentScreen | 'opening' | 'preview', View<DocumentPageActions>>;

startPage<DocumentPageActions>(screens, makeDocumentPageActions);
