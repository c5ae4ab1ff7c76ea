"""The checks that come with backlint: one folder for each area, one file for each rule, and the library models in `libraries`."""
