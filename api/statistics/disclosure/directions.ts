/** Up (1) or down (-1), by a repeatable stream (Park and Miller, 1988). */
export function directions(): () => 1 | -1 {
  let random = 1;
  return () => {
    random = (random * 48_271) % 2_147_483_647;
    return random % 2 === 0 ? 1 : -1;
  };
}
