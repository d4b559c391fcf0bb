import { InfusionNow } from './infusion-now.tsx';
import { PartsNow } from './parts-now.tsx';
import { formOfOrder } from './form-of-order.ts';
import { useRoom } from '../room/room-context.ts';

/** The dose as it stands: an infusion with what has run in, anything else with the parts given. */
export function DoseNow() {
  const { room } = useRoom();
  if (room.order === null) return null;
  return formOfOrder(room.order) === 'infusion' ? <InfusionNow order={room.order} /> : <PartsNow order={room.order} />;
}
