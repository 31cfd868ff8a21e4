/** What an hour costs, from a year's pay. What is typed lives on this screen alone and goes with it. */
import { useState } from 'preact/hooks';
import type { Reply } from '../../src/rpc/contract';
import type { SetUpProps } from '../setUp/actions';
import { exactPounds } from '../words';
import { TextField } from './fields';
import { CallButton, LinkButton, Screen } from './parts';

/** As typed; "17,207.50" is a number too. */
const numberOf = (text: string): number => Number(text.replace(/[£,\s%]/g, ''));

export function Rate({ state, act }: SetUpProps) {
  const [pay, setPay] = useState('');
  const [hours, setHours] = useState('');
  const [onCosts, setOnCosts] = useState('25');
  const [rate, setRate] = useState<Reply<'hourlyRate'> | null>(null);
  const field = (id: string, label: string, value: string, set: (text: string) => void, hint = '') => (
    <TextField
      id={id}
      label={label}
      hint={hint}
      value={value}
      problem=""
      onType={(text) => {
        set(text);
        setRate(null);
      }}
      onLeave={() => {}}
    />
  );
  const workOut = async () => {
    const payPence = Math.round((numberOf(pay) || 0) * 100);
    setRate(
      await act.workOutRate({ payPence, hoursPerWeek: numberOf(hours) || 0, onCostsPercent: numberOf(onCosts) || 0 }),
    );
  };
  return (
    <Screen
      state={state}
      act={act}
      title="An hourly rate"
      foot={
        <CallButton
          look="primary"
          state={state}
          workKey="hourlyRate"
          working="Working it out…"
          onPress={() => void workOut()}
        >
          Work it out
        </CallButton>
      }
    >
      <p>For the Staff rates tab, a role at a time. Nothing that you type here is kept.</p>
      {field('pay', 'A year’s pay in pounds', pay, setPay)}
      {field('hours', 'Paid hours a week', hours, setHours)}
      {field(
        'onCosts',
        'On-costs in percent',
        onCosts,
        setOnCosts,
        'What the school pays on top, often about a quarter.',
      )}
      {rate && (
        <section aria-labelledby="rate">
          <h2 id="rate">{exactPounds(Math.round(rate.pencePerHour))} an hour</h2>
          <ol class="steps">
            {rate.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <LinkButton onPress={() => void act.jump({ tab: 'Staff rates', cell: 'B2', says: '' })}>
            Go to Staff rates
          </LinkButton>
        </section>
      )}
    </Screen>
  );
}
