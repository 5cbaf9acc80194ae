"""Putting right what nobody had meant: own it, be sorry, make it safe. It ends when both say so."""
