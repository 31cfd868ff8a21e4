/** Everything that can happen in the sidebar, as the state hears of it. */
import type { ProblemReply, Reply, Request } from '../src/rpc/contract';
import type { Bringing } from './bringing';
import type { FollowingEvent } from './following';
import type { InPlaceEvent } from './inPlace';
import type { Intervention, Pupil, TodoItem } from './lists';
import type { Making, MakingEvent } from './making';
import type { Papers } from './papers';
import type { ReviewingEvent } from './reviewing';
import type { SharingEvent } from './sharing';
import type { State, TroubleLine, Typed, WhosePage, Work } from './state';
import type { TermsEvent } from './terms';
import type { FocusPlace, Opening } from './way';

export type SidebarEvent =
  | { readonly type: 'began'; readonly work: Work }
  | { readonly type: 'slow'; readonly key: string }
  | { readonly type: 'finished'; readonly key: string; readonly says?: string }
  | { readonly type: 'failed'; readonly key: string; readonly problems: readonly ProblemReply[] }
  | { readonly type: 'refused'; readonly lines: readonly TroubleLine[] }
  | ({ readonly type: 'opened' } & Opening)
  | { readonly type: 'wentBack' }
  /** To a step of the first run. */
  | { readonly type: 'stepped'; readonly to: 'terms' | 'addPupils' }
  | { readonly type: 'focused'; readonly on: FocusPlace }
  | { readonly type: 'connection'; readonly isOffline: boolean }
  | { readonly type: 'terms'; readonly event: TermsEvent }
  | { readonly type: 'homeArrived'; readonly home: Reply<'home'> }
  | { readonly type: 'pupilsArrived'; readonly pupils: readonly Pupil[] }
  | { readonly type: 'todoArrived'; readonly today: string; readonly items: readonly TodoItem[] }
  | { readonly type: 'interventionsArrived'; readonly interventions: readonly Intervention[] }
  | { readonly type: 'cardArrived'; readonly card: Reply<'card'> }
  | { readonly type: 'previewArrived'; readonly preview: Reply<'previewDocument'> }
  | { readonly type: 'explained'; readonly explanation: Reply<'explain'> }
  | { readonly type: 'mapArrived'; readonly map: Reply<'mapChoices'> }
  | { readonly type: 'wished'; readonly wishes: Request<'showMap'> }
  | { readonly type: 'choseWhose'; readonly whose: WhosePage }
  | { readonly type: 'classPageArrived'; readonly whose: WhosePage; readonly classPage: Reply<'classPage'> }
  | { readonly type: 'inPlace'; readonly event: InPlaceEvent }
  | { readonly type: 'following'; readonly event: FollowingEvent }
  | { readonly type: 'typed'; readonly typed: Partial<Typed> }
  | { readonly type: 'ticked'; readonly pupilIds: readonly string[]; readonly isOn: boolean }
  | { readonly type: 'limited'; readonly only: string }
  | { readonly type: 'turned'; readonly page: number }
  | { readonly type: 'asked'; readonly question: State['question'] }
  | { readonly type: 'makingBegan'; readonly making: Making }
  /** null: what was saved has been put back. */
  | { readonly type: 'reviewing'; readonly event: ReviewingEvent | null }
  | { readonly type: 'makingForgotten' }
  | { readonly type: 'making'; readonly event: MakingEvent }
  | { readonly type: 'papers'; readonly papers: Partial<Papers> }
  | { readonly type: 'sharing'; readonly event: SharingEvent }
  | { readonly type: 'bring'; readonly bring: Partial<Bringing> }
  | { readonly type: 'stagesAnswered'; readonly reply: Reply<'changeFramework'> };
