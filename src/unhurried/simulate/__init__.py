"""Many different couples through a programme, by the very core that real couples meet: what it would do to them."""
