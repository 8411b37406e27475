- (top)
+ Take the {first|second|third|fourth}[] one.
+ Leave -> END
- -> top
