// The map lies open where there is room for it, folded away on a phone.

const wide = matchMedia("(width >= 900px)");

export function foldMap(map) {
  const fold = () => {
    map.open = wide.matches;
  };
  wide.addEventListener("change", fold);
  fold();
}
