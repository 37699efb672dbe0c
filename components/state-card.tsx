// Why there is nothing to see or do, and what to do next; the first action is the one to take.
import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon.tsx';

export interface StateCardProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

export function StateCard({ icon, title, text, children }: StateCardProps): JSX.Element {
  const isAlert = icon === 'error' || icon === 'warning';
  return (
    <div class="state-card" role={isAlert ? 'alert' : 'status'}>
      <h3 class={icon ? `state-${icon}` : ''}>
        {icon && <Icon name={icon} />}
        <bdi dir="auto">{title}</bdi>
      </h3>
      <p>{text}</p>
      <div class="finding-acts">{children}</div>
    </div>
  );
}
