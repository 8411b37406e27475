* One
  *** Three
  -- Two.
- Out.
-> END
