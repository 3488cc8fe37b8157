const PATHS = {
  back: 'M10 3 5 8l5 5',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M8 14v-4M4.5 10h7L10 6.5V2.5H6v4z',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  explore: 'M2.5 13.5V8M6.2 13.5V4.5M9.8 13.5V9.5M13.5 13.5v-11',
  panel: 'M2 3h12v10H2zM9.5 3v10',
  pdf: 'M4 2h5.5L12.5 5v9H4zM9.5 2v3h3M6 8.5h4.5M6 11h4.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  width: 'M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2',
  go: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  done: 'M3 8.5l3.5 3.5L13 4.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.5 10.5 14 14',
  settings: 'M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.5v4M6 9.5v4',
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign; what it means stands on its button. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The extension's own sign, as in its icon. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 128 128" aria-hidden="true">
      <rect class="logo-ground" width="128" height="128" rx="28" />
      <circle class="logo-light" cx="92" cy="40" r="30" opacity=".24" />
      <circle class="logo-light" cx="92" cy="40" r="16" />
      <rect class="logo-word" x="24" y="56" width="48" height="16" rx="8" />
      <rect class="logo-light" x="24" y="88" width="80" height="16" rx="8" />
    </svg>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  pressed?: boolean;
  onClick(): void;
}

export function IconButton({ icon, label, pressed, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
