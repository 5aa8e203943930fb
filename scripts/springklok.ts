// Preloaded into a worker by the fault tests: its clock jumps between three days back and three days ahead at every look.
const echt = Date.now.bind(Date);
let sprong = 0;
Date.now = () => {
  sprong = (sprong * 1_103_515_245 + 12_345) & 0x7fffffff;
  return echt() + ((sprong % 7) - 3) * 86_400_000;
};
