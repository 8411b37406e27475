/**
 * Nouns for things that can be handed from one person to another.
 *
 * Owns the list. What everybody always has (hands, coats, glances) is left out, and so is what
 * is too large to be given.
 */
import { wordSet } from "./word-set.ts";
export const THINGS: ReadonlySet<string> =
  wordSet(`ring key keys letter note envelope package parcel box book diary journal notebook map photograph
   photo picture portrait locket necklace bracelet brooch watch coin coins purse wallet bag basket
   knife dagger sword pistol gun rifle revolver lamp lantern candle torch flower flowers rose bouquet
   cup glass mug bottle flask cigarette cigar pipe match matches lighter ticket passport card cheque
   check bill document documents papers paper file folder manuscript contract deed will telegram
   newspaper handkerchief scarf shawl glove gloves hat umbrella stick cane violin guitar flute bell
   jewel jewels diamond pearl pearls ruby emerald stone amulet charm talisman medal badge crown
   phone telephone camera laptop disk tape record cassette toy doll ball kite apple bread cake
   sandwich biscuit chocolate coffee tea wine whisky money pills pill medicine vial potion syringe
   scalpel stethoscope chart gift present token keepsake souvenir rope compass telescope spyglass
   lens spectacles glasses mirror comb brush pen pencil feather shell pebble seed bowl plate spoon
   jar pot kettle blanket pillow towel jacket coat cloak sweater bundle sack chest suitcase trunk
   hammer axe saw spade shovel crowbar chain whistle drum trumpet horn bracelet's statue statuette
   figurine idol scroll parchment recipe list address number object`);
