"""Opens a stream, asks the core, writes; if somebody wrote first, asks again. Only here do sealing and meaning meet."""
