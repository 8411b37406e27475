Before.
INCLUDE part.ink
After.
