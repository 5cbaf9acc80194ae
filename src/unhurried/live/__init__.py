"""Two phones, one sitting: the hub that tells both, and the line that reaches them."""
