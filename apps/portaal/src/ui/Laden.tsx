import { useEffect, useState } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

/** Does it take longer than the blink of an eye that most answers take? */
export function useTraag(bezig: boolean): boolean {
  const [traag, setTraag] = useState(false);
  useEffect(() => {
    if (!bezig) return;
    const wekker = setTimeout(() => setTraag(true), 300);
    return () => {
      clearTimeout(wekker);
      setTraag(false);
    };
  }, [bezig]);
  return bezig && traag;
}

/** Says that something is on its way, but not for the blink of an eye. */
export function Laden() {
  const traag = useTraag(true);
  return <p role="status" className="wi-laden wi-zacht">{traag && algemeen.laden}</p>;
}
