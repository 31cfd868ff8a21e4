/**
 * A list that never draws more than a page: a choice of class (or kind) where that helps, the rows, and the way to the
 * next page. Tests: test/sidebar/sidebar.test.ts
 */
import type { ComponentChildren } from 'preact';
import { PAGE_SIZE, pageOf } from '../lists';
import { Button, type ScreenProps } from './parts';

interface PagedProps<Row> extends ScreenProps {
  readonly rows: readonly Row[];
  /** What the list holds, for those who hear it: "Reviews that are overdue". */
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  readonly draw: (row: Row) => ComponentChildren;
  readonly look?: 'rows' | 'rows pupils';
}

export function Paged<Row>({ state, act, rows, label, keyOf, draw, look = 'rows' }: PagedProps<Row>) {
  const page = pageOf(rows, state.page);
  return (
    <>
      <ul class={look} aria-label={label}>
        {page.rows.map((row) => (
          <li key={keyOf(row)}>{draw(row)}</li>
        ))}
      </ul>
      {rows.length > PAGE_SIZE && (
        <nav class="pages" aria-label={`Pages of ${label}`}>
          <Button
            look="quiet"
            label="Previous page"
            isOff={page.number === 1}
            onPress={() => act.turn(page.number - 1)}
          >
            Previous
          </Button>
          <span role="status">
            {page.first} to {page.last} of {page.total.toLocaleString('en-GB')}
          </span>
          <Button
            look="quiet"
            label="Next page"
            isOff={page.number === page.pages}
            onPress={() => act.turn(page.number + 1)}
          >
            Next
          </Button>
        </nav>
      )}
    </>
  );
}

interface LimitProps extends ScreenProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly value: string; readonly says: string }[];
}

/** Limits the list to one class or one kind; left out where there is nothing to choose. */
export function Limit({ state, act, label, all, choices }: LimitProps) {
  if (choices.length < 2) return null;
  return (
    <div class="field">
      <label for="only">{label}</label>
      <select id="only" value={state.only} onChange={(event) => act.limit(event.currentTarget.value)}>
        <option value="">{all}</option>
        {choices.map(({ value, says }) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
