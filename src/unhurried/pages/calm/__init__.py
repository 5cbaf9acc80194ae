"""Calm: a breath to follow and five senses. It needs no sign-in and no script."""
