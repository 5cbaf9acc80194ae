"""A setback: back to what is comfortable, one smaller step, and room from the other. Nothing of it is kept."""
