"""Each opts in for themselves, in their own words; the programme opens when both are ready."""
