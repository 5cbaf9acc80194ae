"""One's own things: the light, the name, the sign-in; and the length of practices, which both share."""
