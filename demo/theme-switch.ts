// Before the first click the page follows the reader's preference by CSS alone; a click sets the
// class, and the widget follows through color-scheme. Nothing is stored.
const root = document.documentElement;
const themeSwitch = document.querySelector<HTMLButtonElement>('.theme-switch');
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean =>
  root.classList.contains('dark') || (prefersDark.matches && !root.classList.contains('light'));

if (themeSwitch) {
  const showState = (): void => themeSwitch.setAttribute('aria-pressed', String(isDark()));

  themeSwitch.addEventListener('click', () => {
    const dark = !isDark();
    root.classList.toggle('dark', dark);
    root.classList.toggle('light', !dark);
    showState();
  });
  prefersDark.addEventListener('change', showState);

  showState();
  themeSwitch.hidden = false;
}
