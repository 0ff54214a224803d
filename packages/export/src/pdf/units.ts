/** PDF measures in pt (72 to the inch), figures in px (96). */
export const PT_PER_PX = 72 / 96;
