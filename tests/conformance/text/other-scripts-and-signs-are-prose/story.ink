Ωμέγα — “curly” … 日本語 🙂 naïve
-> END
