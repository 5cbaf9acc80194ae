"""The rules, as functions from a journey to an event: no clock, no disk, no network, no chance."""
