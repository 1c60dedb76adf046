import { useEffect, useState } from 'react';
import { algemeen } from '../tekst/algemeen.ts';

/** Says that something is on its way, but not for the blink of an eye that most answers take. */
export function Laden() {
  const [traag, setTraag] = useState(false);
  useEffect(() => {
    const wekker = setTimeout(() => setTraag(true), 300);
    return () => clearTimeout(wekker);
  }, []);
  return <p role="status" className="wi-laden wi-zacht">{traag && algemeen.laden}</p>;
}
